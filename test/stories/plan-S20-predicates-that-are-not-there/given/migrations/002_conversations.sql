CREATE TABLE conversations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  phone_number text NOT NULL,
  status text DEFAULT 'active',
  updated_at timestamptz DEFAULT now()
);
