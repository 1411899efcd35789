import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A transfer without sides does not balance either. */
export class BooksBalance1767000198000 implements MigrationInterface {
  readonly name = 'BooksBalance1767000198000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BALANCES);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A transfer is looked at once, when it is made: it has one side of each kind then, so that the key of a posting takes no more.
const BALANCES = `
drop trigger book_transfer_balances on book_posting;
drop function book_transfer_balances;
create function check_transfer(transfer text) returns void language plpgsql as $$
begin
  if (select count(*) filter (where side = 'debit') <> 1 or count(*) filter (where side = 'credit') <> 1
        or coalesce(sum(case side when 'debit' then amount else -amount end), 1) <> 0
      from book_posting where transfer_id = transfer) then
    raise exception 'transfer % does not balance', transfer using errcode = 'check_violation';
  end if;
end $$;
create function book_transfer_made() returns trigger language plpgsql as $$
begin
  perform check_transfer(new.id);
  return null;
end $$;
create constraint trigger book_transfer_balances after insert on book_transfer
  deferrable initially deferred for each row execute function book_transfer_made();
create function book_posting_changed() returns trigger language plpgsql as $$
begin
  perform check_transfer(old.transfer_id);
  return null;
end $$;
create constraint trigger book_posting_balances after update or delete on book_posting
  deferrable initially deferred for each row execute function book_posting_changed();
`;
