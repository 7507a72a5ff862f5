// Sessions of groups and who plays in them. One is open in a place and lane at most, which an index decides.

import type Database from 'better-sqlite3'
import type { HeldLive, LivePlayer, LiveStore } from '../app/live/ports.ts'
import type { PlatformName } from '../chat/message.ts'
import { type AccountId, id } from '../engine/ids.ts'
import { liveRounds } from './live-rounds.ts'
import { liveId, liveNumber, toGroup, toLive } from './live-state.ts'

const columns = 'id, platform, place, host_id, key, state, opened_at'
const sql = {
  open: `insert into lives (platform, place, lane, host_id, state, open, opened_at, changed_at)
    values (@platform, @place, @lane, @host, @state, 1, @at, @at) on conflict do nothing returning id, key`,
  save: 'update lives set state = @state, open = @open, changed_at = @at where id = @id',
  get: `select ${columns} from lives where id = ?`,
  openAt: `select ${columns} from lives where platform = ? and place = ? and lane = ? and open = 1`,
  latestAt: `select ${columns} from lives where platform = ? and place = ? and lane = 'live' order by id desc limit 1`,
  allOpen: `select ${columns} from lives where open = 1 order by id`,
  setHost: 'update lives set host_id = ? where id = ?',
  join: 'insert into live_players (live_id, account_id, joined, at) values (?, ?, ?, ?) on conflict do nothing',
  players: `select account_id, name, joined, pace, team from live_players
    left join accounts on accounts.id = account_id where live_id = ? order by live_players.at, account_id`,
  player: `select account_id, name, joined, pace, team from live_players
    left join accounts on accounts.id = account_id where live_id = ? and account_id = ?`,
  countPlayers: 'select count(*) from live_players where live_id = ?',
  setPace: 'update live_players set pace = ? where live_id = ? and account_id = ?',
  setTeam: 'update live_players set team = ? where live_id = ? and account_id = ?',
  opened: `select count(distinct account_id) from live_focus join lives on lives.id = live_id
    where live_id = ? and live_focus.place <> lives.place`,
  together: `select 1 from live_players as one join live_players as other using (live_id)
    join lives on lives.id = live_id
    where one.account_id = ? and other.account_id = ? and open = 1 limit 1`,
  notice: `insert into notices (account_id, name, args, at) select id, @name, @args, @at from accounts
    where id = @account on conflict do update set args = excluded.args, at = excluded.at`,
  takeNotices: 'delete from notices where account_id = ? returning name, args',
  group: 'select settings from groups where platform = ? and place = ?',
  setGroup: `insert into groups (platform, place, settings) values (?, ?, ?)
    on conflict do update set settings = excluded.settings`,
  alive: 'insert into life (one, at) values (1, ?) on conflict do update set at = max(at, excluded.at)',
  lastAlive: 'select at from life',
} as const

/** Where a place's id is kept. */
const placed = ['groups', 'class_places', 'outbox', 'known_places']

export function live(db: Database.Database): LiveStore {
  const on = (name: keyof typeof sql) => db.prepare(sql[name])
  const [open, save, get, openAt, allOpen] = [on('open'), on('save'), on('get'), on('openAt'), on('allOpen')]
  const [latestAt, group, setGroup] = [on('latestAt'), on('group').pluck(), on('setGroup')]
  const [setHost, join, players, player] = [on('setHost'), on('join'), on('players'), on('player')]
  const [countPlayers, setPace, setTeam] = [on('countPlayers').pluck(), on('setPace'), on('setTeam')]
  const [together, notice, takeNotices] = [on('together').pluck(), on('notice'), on('takeNotices')]
  const leaveMessages = db.prepare(`delete from anchors where ${affected}`)
  const opened = on('opened').pluck()
  const [alive, lastAlive] = [on('alive'), on('lastAlive').pluck()]
  return {
    ...liveRounds(db),
    open(place, lane, host, state, at) {
      const { platform, id: where } = place
      const row = { platform, place: where, lane, host: host ?? null, state: JSON.stringify(state), at }
      const opened = open.get(row) as { id: number; key: string } | undefined
      return opened && { id: liveId(opened.id), key: opened.key, place, host, opened: at, live: state }
    },
    save(live, state, at) {
      const isOpen = state.phase.phase === 'ended' ? 0 : 1
      save.run({ id: liveNumber(live), state: JSON.stringify(state), open: isOpen, at })
    },
    get(live) {
      const row = get.get(liveNumber(live)) as Row | undefined
      return row && toHeld(row)
    },
    openAt({ platform, id: place }, lane) {
      const row = openAt.get(platform, place, lane) as Row | undefined
      return row && toHeld(row)
    },
    latestAt({ platform, id: place }) {
      const row = latestAt.get(platform, place) as Row | undefined
      return row && toHeld(row)
    },
    allOpen: () => (allOpen.all() as Row[]).map(toHeld),
    setHost: (live, host) => void setHost.run(host, liveNumber(live)),
    move(platform, from, to) {
      for (const table of placed) movePlace(db, table, platform, from, to)
      // The messages stay behind: by their ids others would be found.
      leaveMessages.run({ platform, from })
      return movePlace(db, 'lives', platform, from, to) > 0
    },
    join: (live, account, joined, at) => join.run(liveNumber(live), account, joined, at).changes === 1,
    players: (live) => (players.all(liveNumber(live)) as PlayerRow[]).map(toPlayer),
    player(live, account) {
      const row = player.get(liveNumber(live), account) as PlayerRow | undefined
      return row && toPlayer(row)
    },
    countPlayers: (live) => countPlayers.get(liveNumber(live)) as number,
    setPace: (live, account, pace) => void setPace.run(pace, liveNumber(live), account),
    setTeam: (live, account, team) => void setTeam.run(team, liveNumber(live), account),
    countOpened: (live) => opened.get(liveNumber(live)) as number,
    together: (one, other) => together.get(one, other) !== undefined,
    notice: (account, name, args, at) => void notice.run({ account, name, args: JSON.stringify(args), at }),
    takeNotices(account) {
      const rows = takeNotices.all(account) as { name: string; args: string }[]
      return rows.map(({ name, args }) => ({ name, args: JSON.parse(args) }))
    },
    group({ platform, id: place }) {
      const settings = group.get(platform, place) as string | undefined
      return settings === undefined ? undefined : toGroup(settings)
    },
    setGroup: ({ platform, id: place }, settings) =>
      void setGroup.run(platform, place, JSON.stringify(settings)),
    alive: (at) => void alive.run(at),
    lastAlive: () => lastAlive.get() as number | undefined,
  }
}

const affected =
  "platform = @platform and (place = @from or substr(place, 1, length(@from) + 1) = @from || '/')"

/** A chat's id, alone or before a topic's. What stands at the new id already stays. */
function movePlace(
  db: Database.Database,
  table: string,
  platform: PlatformName,
  from: string,
  to: string,
): number {
  const moved = '@to || substr(place, length(@from) + 1)'
  const move = db.prepare(`update or ignore ${table} set place = ${moved} where ${affected}`)
  const { changes } = move.run({ platform, from, to })
  if (table !== 'outbox') return changes
  db.prepare(
    `update outbox set outgoing = json_set(outgoing, '$.to.id', place) where platform = ? and json_extract(outgoing, '$.to.id') <> place`,
  ).run(platform)
  return changes
}

/**
 * What a person leaves in the sessions of groups when they are forgotten: their answers to questions that are
 * closed, under a name drawn by chance, a new one for each session. What stands open they take with them.
 */
export function forgetInLives(db: Database.Database): (learner: string) => void {
  const own = '(select id from accounts where learner_id = @learner)'
  const name = "'gone:' || hex(randomblob(8))"
  const withdraw = db.prepare(`delete from live_responses where account_id in ${own} and exists
    (select 1 from live_rounds as r where r.live_id = live_responses.live_id and r.round = live_responses.round
      and r.state = 'open')`)
  const leave = db.prepare(`delete from live_players where account_id in ${own} and not exists
    (select 1 from live_responses as a where a.live_id = live_players.live_id and a.account_id = live_players.account_id)`)
  const of = db.prepare(
    `select live_id, account_id, ${name} as name from live_players where account_id in ${own}`,
  )
  const rename = ['live_players', 'live_responses'].map((table) =>
    db.prepare(
      `update ${table} set account_id = @name where live_id = @live_id and account_id = @account_id`,
    ),
  )
  const unhost = db.prepare(`update lives set host_id = null where host_id in ${own}`)
  return (learner) => {
    withdraw.run({ learner })
    leave.run({ learner })
    for (const row of of.all({ learner })) for (const update of rename) update.run(row)
    unhost.run({ learner })
  }
}

type Row = {
  id: number
  platform: string
  place: string
  host_id: string | null
  key: string
  state: string
  opened_at: number
}
type PlayerRow = {
  account_id: string
  name: string | null
  joined: number
  pace: string
  team: number | null
}

function toHeld(row: Row): HeldLive {
  return {
    id: liveId(row.id),
    place: { platform: row.platform as PlatformName, id: row.place, private: false },
    key: row.key,
    host: row.host_id === null ? undefined : id<AccountId>(row.host_id),
    opened: row.opened_at,
    live: toLive(row.state),
  }
}

function toPlayer(row: PlayerRow): LivePlayer {
  return {
    account: id(row.account_id),
    name: row.name ?? undefined,
    joined: row.joined,
    pace: row.pace as LivePlayer['pace'],
    team: row.team ?? undefined,
  }
}
