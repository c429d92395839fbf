CREATE TABLE "OrderItem" (id bigint PRIMARY KEY);
