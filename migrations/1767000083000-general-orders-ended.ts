import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a general order ended, and the days on which time alone moves its goods, so that they are found by index. */
export class GeneralOrdersEnded1767000083000 implements MigrationInterface {
  readonly name = 'GeneralOrdersEnded1767000083000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.actor_id', 'system:migration', true)`);
    await runner.query(ENDED);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const ENDED = `
alter table general_order
  add column unclaimed_on date,
  add column vests_on date,
  add column ended_on date,
  add column ended_as text;
-- As 19 CFR 127.4 and 19 USC 1491(b) computed them on the day of this migration.
update general_order set unclaimed_on = imported_on + interval '6 months', vests_on = vesting_notice_on + 30,
  ended_on = redeemed_on, ended_as = case when redeemed_on is not null then 'released' end;
alter table general_order
  alter column unclaimed_on set not null,
  add constraint general_order_vests_after_notice check ((vesting_notice_on is null) = (vests_on is null)),
  add constraint general_order_ended_whole check ((ended_on is null) = (ended_as is null)),
  drop constraint general_order_once;
create index general_order_by_goods on general_order (merchandise_id);
create unique index general_order_once_open on general_order (merchandise_id) where ended_on is null;
create index general_order_due on general_order (unclaimed_on) where ended_on is null;
`;
