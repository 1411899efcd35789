-- The runtime role: it signs in and owns nothing; migrations grant it what it needs, table by table.
create role trade_service login password 'sandbox-only-service' nosuperuser nocreatedb nocreaterole;
revoke create on schema public from public;
