-- pg_hashids: the number itself, in letters.
SELECT pg_temp.stubs($list$
  id_encode(bigint) -> text = to_hex($1)
  id_encode(bigint, text) -> text = to_hex($1)
  id_encode(bigint, text, integer) -> text = lpad(to_hex($1), $3, '0')
  id_encode(bigint, text, integer, text) -> text = lpad(to_hex($1), $3, '0')
  id_encode(bigint[]) -> text = $1::text
  id_decode(text) -> bigint[] = '{}'
  id_decode(text, text) -> bigint[] = '{}'
  id_decode(text, text, integer) -> bigint[] = '{}'
  id_decode_once(text) -> bigint = 0
  id_decode_once(text, text) -> bigint = 0
  id_decode_once(text, text, integer) -> bigint = 0
$list$);
