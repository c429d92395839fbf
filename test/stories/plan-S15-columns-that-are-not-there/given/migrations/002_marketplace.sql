CREATE TABLE messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id uuid NOT NULL,
  created_at timestamptz DEFAULT now()
);
CREATE TABLE marketplace_transactions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  listing_id uuid NOT NULL,
  buyer_phone text NOT NULL,
  seller_phone text NOT NULL,
  status text NOT NULL DEFAULT 'initiated'
);
