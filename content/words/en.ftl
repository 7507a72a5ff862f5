# Every sentence that Stevedore says. Ids begin with the screen they stand on; the sentences of generated
# items stand at the end, by family. Backticks mark code.

## The first screen, help, privacy

start-what = Stevedore teaches containers: images, layers, LXC, isolation on Windows.
start-how = { $objectives } things to learn in { $topics } topics: a short lesson for each, then questions.
start-memory = What you know is asked again just before you would forget it, the rest sooner.
start-honest = You don’t know? Type `?` and see the answer, with the reason for it.
    .taps = You don’t know? Tap “not sure” and see the answer, with the reason for it.
start-first = Press Enter to begin, or type `/topics` to choose or `/help` for all commands.
    .taps = Tap a button to begin. `/topics` shows what there is to choose from, `/help` all commands.
start-back = Welcome back. { $due ->
        [0] Nothing is due now.
        [one] One review is due.
       *[other] { $due } reviews are due.
    } { $met } of { $objectives } things met so far.

start-outdated = That link leads to something that is no longer here. You can begin like this:

start-among = For everybody here: `/question` asks one question, `/quiz` begins a quiz. All else only you see.

hello-group = `/question` asks all of you one question: everybody answers by a button, and nobody sees what the others picked until it is shown. `/explain` and a word looks something up, `/help` shows the rest.
hello-private = What is yours alone, such as `/review`, is between the two of us.

unnamed-group = You wrote as the group itself, so I can’t tell who you are, and could not keep what you answer. Switch off “Remain anonymous” in your rights as an administrator, or write to me in private.
unnamed-channel = You wrote as a channel, so I can’t tell who you are, and could not keep what you answer. Choose your own name beside the message field, or write to me in private.

help-group = Here, for everybody:
help-own = For you alone, wherever you are:
help-go-on = An empty line does the next sensible thing: what is due, else something new. You can also type:
    .taps = “Go on” does the next sensible thing: what is due, else something new. There are also these commands:
help-answers = At a question: type your answer, or ? if you are not sure. Put + behind an answer if you are sure of it, - if you are guessing, such as B+.
    .taps = At a question: tap your answer or type it. Before that you may say that you are sure, or guessing.
help-keys = After an answer: Enter for the next, u to undo, s to suspend, z to put off till tomorrow, w for why it was asked, r to report a mistake in it, q to stop.
    .taps = After an answer: “Next”, “Undo”, and behind “More” what you can do with its card.
help-leave = Ctrl-C leaves. Everything is kept, and next time you go on where you were.
    .taps = You can leave at any time. Everything is kept.

command-start = what this is
command-learn = learn something new
command-review = review what is due
command-practice = practise one topic, due or not
command-missed = ask again what you missed lately
command-undo = take back your latest answer
command-progress = what you know and what is to come
command-topics = all topics
command-explain = look up a word
command-question = one question for all of this group
command-quiz = a quiz for all of this group; a word such as panel or end steers it
command-daily = a question of the day here, at a time such as 9:00
command-group = who may start here, language, zone, quiet hours
command-explain-here = Explain the terms here
command-report = report a mistake in the question before you
command-share = a link to the question before you
command-resume = bring back what you suspended
command-stop = end this round; nothing is lost
command-remind = be reminded of what is due
command-settings = language, time zone, daily limits and more
command-link = make this and another account of yours one
command-unlink = part linked accounts again
command-export = everything stored about you, as files
command-privacy = what is stored and who sees it
command-class = your classes: create one, its people, its record
command-join = take your seat in a class by the code that you were given
command-challenge = challenges of your class: take one; for teachers: set one, its results
command-classroom = say that a class meets in this group
command-forget = delete everything about you
command-help = what you can type

takes-topic-or-nothing = [topic]
takes-topic = topic
takes-word = word
takes-note = [what is wrong]
takes-forget = [everything]
takes-quiz = [topics, questions, seconds, mode]
takes-daily = [time and topic, or off]
takes-group = [name value]
takes-setting = [name value]
takes-code = [code]
takes-account = [account]
takes-class = [create, roster, people, import …]
option-file = a file: questions for import, names for roster
takes-class-code = code
takes-challenge = [new, set, publish …]
takes-classroom = [name of a class]
takes-remind = [time and days, or off]
option-topic = about which topics, with commas between several; all of them when left out
option-questions = how many questions; 10 when left out
option-seconds = seconds for each question, 0 for no limit; 30 when left out
option-mode = how it is played; accuracy when left out
option-mode-accuracy = accuracy: right answers count, and nobody races
option-mode-speed = speed: fast right answers count up to half a point more
option-mode-discuss = discuss: vote, talk, vote again
option-mode-teams = teams, made equally strong
option-mode-pick = teams that people pick themselves
option-mode-coop = together: a shared goal
option-teams = how many teams play
option-about = choose by how this group did
option-about-wrong = what this group gets wrong
option-steer = steer the quiz that runs, instead of beginning one
option-steer-panel = show me the host’s controls
option-steer-start = start now
option-steer-next = next question
option-steer-continue = go on after a pause
option-steer-pause = pause
option-steer-reveal = reveal the answer now
option-steer-skip = leave this question out
option-steer-void = this question was wrong, let it count for nobody
option-steer-end = end the quiz
option-daily-time = a time such as 9:00, or off; how it stands when left out
option-setting = what you want to change; all that is set when left out
option-value = what it is to be

privacy-what = Stored: your name here, your settings, every answer with its time, what you know of each objective, when you want to be reminded, your reports, and in a class your name on its list.
privacy-where = It lies in one database file where this Stevedore runs, and is sent nowhere else.
privacy-who = You see it. Whoever runs this Stevedore could read the file. In a group’s quiz the group sees how many you got right, and its host can have a table of the answers. Nobody else sees your answers.
privacy-rights = `/export` gives you all of it. `/forget` deletes all of it, at once. Answers in a group’s quiz stay there without your name.

## Refusals: what happened, and what to do instead

refusal-not-understood = I did not understand that.
refusal-too-long = That is too long for an answer. Nothing was counted.
refusal-unknown-command = There is no command /{ $name }. Type `/help` for all of them.
    .taps = There is no command /{ $name }. `/help` shows all of them.
refusal-already-answered = That question is already answered, and your first answer counts. `u` takes it back.
    .taps = That question is already answered, and your first answer counts. “Undo” takes it back.
refusal-answer-first = I did not understand that as an answer, and as a key it works after one. `/undo` takes back the answer before.
refusal-stale = That question is closed. Press Enter or use `/review` to go on.
    .taps = That question is closed. `/review` goes on.
refusal-went-on =
    { $platform ->
        [telegram] You went on with this on Telegram, and that newer view counts.
        [discord] You went on with this on Discord, and that newer view counts.
       *[terminal] You went on with this in the terminal, and that newer view counts.
    } Press Enter to go on here.
    .taps = { $platform ->
        [telegram] This view is old: you went on with it on Telegram.
        [discord] This view is old: you went on with it on Discord.
       *[terminal] This view is old: you went on with it in the terminal.
    }
refusal-older-view = This view is old. The same question stands in a newer one.
refusal-not-yours = That is someone else’s session. Start your own with `/review`.
refusal-unknown-press = I don’t know that button; it may be from an older version. Use `/review` to go on.
refusal-nothing-standing = No question is open now.
refusal-pick-first = That is not all yet. Tap your answer first, then “Done”.
refusal-only-text = I can read text only. Nothing was counted.
refusal-unknown-topic = There is no topic like “{ $name }”. `/topics` shows all of them.
refusal-which-topic = “{ $name }” could be one of these: { $topics }. Type one of them in full.
    .taps = “{ $name }” could be one of these: { $topics }. Choose the one that you mean, or type it in full.
refusal-name-a-topic = Say which topic, such as `/practice copy-on-write`. `/topics` shows all of them.
refusal-name-a-word = Say which word, such as `/explain whiteout`.
refusal-unknown-word =
    { $near ->
        [0] I have no entry for “{ $name }”. `/topics` shows what is taught here.
       *[other] I have no entry for “{ $name }”. Did you mean one of these: { $terms }?
    }
refusal-nothing-to-undo = There is no answer to take back.
refusal-undo-too-far = Only the latest 20 answers can be taken back.
refusal-nothing-missed = You missed nothing in the last seven days.
    .taps = You missed nothing in the last seven days. `/review` goes on.
refusal-nothing-to-share = There is no question before you to share. Begin one with `/learn` or `/review`.
refusal-no-card-here = There is nothing to set aside yet: this was practice, or you have not met it in `/learn`.
refusal-unknown-setting = There is no such setting. You can set: { $names }.
refusal-bad-language = Choose one of these languages: { $languages }.
refusal-bad-zone = Name a time zone such as `Europe/Berlin` or `America/New_York`.
refusal-bad-hour = Give the hour at which your day turns, from 0 to 12. It is 4 unless you say otherwise.
refusal-bad-new-per-day = Give a number of new objectives a day, from 0 to 100.
refusal-bad-review-cap = Give the most reviews you want in a day, from 1 to 1000.
refusal-bad-retention = Give how much you want to remember, from 0.80 to 0.97.
refusal-bad-buttons = Give 2 or 4.
refusal-bad-misses = Give `ask` or `always`.
refusal-bad-weekdays = Name weekdays such as `sat sun`, or `none`.
refusal-in-private =
    That is between the two of us: write `/{ $name }` to me in private.{ $name ->
        [settings] { " " }What this group has set is under `/group`.
       *[other] { "" }
    }
refusal-in-a-group = That is for a group. Put a colon in front, such as `: /{ $name }`; others speak there with `@ana: B`.
    .taps = That is for a group: write `/{ $name }` where you study together.
refusal-bad-remind = I can’t read that. Type `/remind 18:30 weekdays`, or `/remind` for all that can be set.
refusal-bad-remind-time = Give a time of day such as `/remind 18:30`.
refusal-bad-remind-days = Name the days after the time: `daily`, `weekdays`, `weekends`, or such as `mon wed fri`.
refusal-bad-least = Give how many must be due, from 1 to 500, such as `/remind least 5`.
refusal-bad-quiet = Give two times such as `/remind quiet 22:00-07:00`, or `/remind quiet none`.
refusal-bad-snooze = Give a time from 10 minutes to 7 days, such as `/remind snooze 3h`, `30m` or `1d`.
refusal-snooze-off = Reminders are off, so there is none to put off. `/remind on` switches them on.
refusal-snooze-quiet = That would be at { $time }, in your quiet hours ({ $from } to { $to }). Nothing was changed.
refusal-remind-time-quiet = { $time } is in your quiet hours ({ $from } to { $to }). Give another time, or change them: `/remind quiet 23:00-06:00`.
refusal-quiet-holds-time = You are reminded at { $time }, which is in those hours. Set another time first, such as `/remind 18:30`.
refusal-link-unknown =
    That code is not good: mistyped, used already, or older than 10 minutes. `/link` on the other account gives a new one. { $left ->
        [0] No further try is left for now.
        [one] One more try is left for now.
       *[other] { $left } more tries are left for now.
    }
refusal-link-wait = That were too many wrong codes. Try again in { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    }; everything else works meanwhile.
refusal-link-own = That is the code of this very account. Send it from your other account.
refusal-link-live = These two accounts sit in one live quiz now. Link them when it is over; the code stays good till its time is up.
refusal-link-class = Both accounts hold a seat in the class { $class }, as two people. Give up one of the seats, or ask a teacher of the class to; then link. The code stays good till its time is up.
refusal-not-linked = This account is linked to no other. `/link` links it.
refusal-which-account = Say which account: { $names }.
refusal-nothing-differs = Nothing is left to choose: the settings are the same for all your accounts.
refusal-not-differing = You can still choose for: { $names }.
refusal-challenge-none = There is no such challenge in this class. A teacher makes one: `/challenge new Week 4: isolation`.
refusal-challenge-unknown = There is no challenge #{ $number } in your classes. `/challenge` shows those that there are.
refusal-challenge-state = { $state ->
        [draft] Challenge #{ $number } is still a draft. `/challenge publish #{ $number }` publishes it.
        [withdrawn] Challenge #{ $number } was withdrawn.
       *[published] Challenge #{ $number } is published: what is asked in it can’t be changed any more. `/challenge withdraw #{ $number }` takes it back.
    }
refusal-challenge-not-yours = That is somebody else’s attempt. Nothing was changed. `/challenge` shows yours.
refusal-challenge-withdrawn = That challenge was withdrawn by its teacher. Nothing of it counts.
refusal-challenge-not-listed = You’re not on the list of that class. Have a code? Type `/join` and the code.
refusal-challenge-opens-later = Challenge #{ $number } is not open to you yet. `/challenge` shows when it opens.
refusal-challenge-closed = Challenge #{ $number } is closed. Nothing was started. `/challenge` shows how yours stand.
refusal-challenge-none-left = You have used all your attempts at challenge #{ $number } ({ $taken }). Results come once everybody has finished.
refusal-challenge-nothing-to-rehearse = Challenge #{ $number } asks nothing yet, so there is nothing to start. `/challenge #{ $number }` shows what is missing.
refusal-challenge-not-running = Challenge #{ $number } is not running. `/challenge results #{ $number }` shows how it came out.
refusal-challenge-receipt-how = Type the code of a receipt, such as `/challenge receipt 9F2C-41AB`.
refusal-challenge-receipt-unknown = No attempt that you may see has that code. Look at its letters once more.
refusal-challenge-too-many = This class has { $most } drafts, which is the most. `/challenge discard #4` throws one away.
refusal-challenge-bad-title = Give the challenge a title of at most { $most } characters, such as `/challenge new Week 4: isolation`.
refusal-challenge-bad-topics = Say how many questions about what, such as `/challenge set topics 4 layers, 3 isolation`, or `6 bank` for the class’s own questions. `/topics` shows all topics.
refusal-challenge-bad-aims = Give shares of recall, use and compare that together make 100 %, such as `/challenge set topics 30 % recall, 50 % use, 20 % compare`.
refusal-challenge-too-many-questions = A challenge has at most { $most } questions; these would be { $questions }. For example `/challenge set topics 4 layers, 3 isolation`.
refusal-challenge-no-category = { $count ->
        [0] The class’s own questions have no categories. `/challenge set topics 6 bank` takes from all of them; `/class import` adds some.
       *[other] The class’s own questions have no category “{ $name }”. There are: { $categories }. For example `/challenge set topics 6 bank`, for all of them.
    }
refusal-challenge-bad-when = “{ $text }” is no time that I can read. Give a day and a time by the clock of the class, such as `/challenge set { $which } 2026-12-07 9:00`, `tomorrow 9:00`, `monday 18:00` or `in 7 days 9:00`.
refusal-challenge-closes-first = It would close before it opens. Give both, such as `/challenge set opens monday 9:00; closes in 9 days 18:00`.
refusal-challenge-bad-minutes = Give the minutes for one attempt from 1 to { $most }, such as `/challenge set minutes 15`, or `none` for no limit.
refusal-challenge-bad-attempts = Give a number of attempts from 1 to { $most }, such as `/challenge set attempts 2 best`, or `any`. Behind it which counts: best, first, last or average.
refusal-challenge-bad-counts = Say which attempt counts: `/challenge set counts best`, or `first`, `last` or `average`.
refusal-challenge-bad-navigation = Say `/challenge set navigation free`, or `one-way` if nobody may go back.
refusal-challenge-bad-drawing = Say `/challenge set drawing drawn` for questions drawn for each, or `same` for the same questions.
refusal-challenge-bad-feedback = Say `/challenge set feedback reasons`, or `score` for the score alone, or `none`.
refusal-challenge-bad-late = Say what becomes of an attempt whose time is up: `/challenge set late submit`, `late grace 10` for 1 to { $most } more minutes to hand in, or `late drop`.
refusal-challenge-bad-pass = Give the pass mark in per cent from 1 to 100, such as `/challenge set pass 60`, or `none`.
refusal-challenge-bad-outage = Say how much time is given back at most if I was away: from 1 to { $most } hours, such as `/challenge set outage 24`, or `none`.
refusal-challenge-set-how = Say what to set and to what, such as `/challenge set topics 4 layers, 3 isolation; minutes 15; attempts 2 best`. There are: title, topics, opens, closes, minutes, attempts, counts, navigation, drawing, feedback, late, pass, outage.
refusal-challenge-fixed = Challenge #{ $number } is published, so what is asked and how is fixed. Still to be set: title, opens, closes, feedback, pass, outage, such as `/challenge set #{ $number } closes tomorrow 18:00`. For single people: `/challenge override`.
refusal-challenge-withdraw-how = Nobody could take #{ $number } { $title } any more, and { $begun ->
        [0] nobody has begun it.
        [one] the attempt of the one who began would not count.
       *[other] the attempts of the { $begun } who began would not count.
    } If you mean it, type `/challenge withdraw #{ $number } now`.
refusal-challenge-sealed = That question is part of a challenge that runs in your class, so it is shown to nobody until everybody has finished.
refusal-challenge-not-open = Challenge #{ $number } is not open now. When it opens, it is announced by itself.
refusal-challenge-override-how = Say for whom and what, such as `/challenge override Kim Lee time 1.5`, `Kim Lee closes friday 18:00`, `red attempts 3` for the group red, or `Kim Lee none`.
refusal-challenge-bad-factor = Give the time as a factor from 1 to { $most }, such as `/challenge override Kim Lee time 1.5`.
refusal-challenge-bad-own-attempts = Give from 1 to { $most } attempts, such as `/challenge override Kim Lee attempts 3`.
refusal-class-none = You are in no class. `/join` with the code that you were given takes your seat; `/class create` and a name begins a class of your own.
refusal-class-unknown = You are in no class of that name. `/class` shows those that you are in.
refusal-class-not-entitled =
    { $role ->
        [assistant] In { $class } only teachers can do that. You help to teach there.
       *[other] In { $class } only those who teach can do that.
    }
refusal-class-bad-name = Give the class a name of at most { $most } characters, such as `/class create DevOps 2 Europe/Berlin`.
refusal-class-too-many = You are in { $most } classes, which is the most. `/class leave` leaves one.
refusal-class-roster-how = Type the names after `/class roster`, with a semicolon between, and if you like an e-mail address and a group behind each: Kim Lee, kim@example.org, red. Or the path of a file with one person a line: `/class roster names.csv`
    .taps = Send the names after `/class roster` in the same message, one a line or with a semicolon between, and if you like an e-mail address and a group behind each: Kim Lee, kim@example.org, red. Or { $platform ->
        [discord] give a file with one person a line in the field “file”.
       *[other] send a file now, with one person a line.
    }
refusal-class-full = A class has at most { $most } people, and there is room for { $room } more. Nobody was added.
refusal-class-all-claimed = Everybody in { $class } has taken their seat. There are no codes to make.
refusal-class-which-role = Say who, and what they are from now on: `/class role Kim Lee assistant`, `teacher` or `learner`.
refusal-class-last-teacher = A class needs a teacher. Make somebody else one first: `/class role Kim Lee teacher`.
refusal-class-not-claimed = Nobody has taken the seat of { $name }. `/class codes` makes new codes.
refusal-class-teachers-only = Only teachers can do that to somebody who teaches.
refusal-class-whom = Say whom, by the name on the roster. `/class people` shows all.
refusal-class-nobody = There is nobody called “{ $name }” on the roster. `/class people` shows all.
refusal-class-which = That could be one of these: { $names }. Type one of them in full.
refusal-class-leave-how = Your name would be erased from { $class }, and only a teacher could add you again. If you mean it, type `/class leave now`.
refusal-join-how = Type `/join` and the code that your teacher gave you, such as `/join K7M4-2QXB`.
refusal-join-unknown = That code is not known: it may be mistyped, used, or replaced by a newer one. { $left ->
        [0] That was the last try for now; your teacher can give you a new code.
        [one] One more try.
       *[other] { $left } more tries.
    }
refusal-join-already = You have a seat in { $class } already. The code is still good for whom it was meant.
refusal-challenge-regraded-already = That stands already: nothing would change. Nothing was done.
refusal-challenge-nothing-back = There is no such decision about that question that could be taken back. Nothing was done.
refusal-challenge-no-accept = The orders of question { $label } can’t be accepted one by one. `void` or `full` fit here.
refusal-challenge-no-answer = Nobody was offered or gave such an answer to question { $label }. `/challenge item { $label }` shows the answers with their letters.
refusal-challenge-regrade-how = Say what: `/challenge regrade { $label } accept C` (or a spelling), `void`, `full`, or `back`. It is shown first whose grade would change.
refusal-challenge-no-appeals = Nobody waits for an answer about question { $label }.
refusal-challenge-no-belief = There is no such belief in the report; it has { $most }. `/challenge report` shows them.
refusal-challenge-reteach-done = That was posted already.
refusal-challenge-no-place = The class meets nowhere yet. Write `/classroom` in the group where it meets, then try again.
refusal-challenge-nothing-weak = Nothing was missed or guessed that is worth asking again.
refusal-challenge-withheld = Question { $number } is asked again in a challenge that is still running. It is shown once that is over.
refusal-challenge-not-over = Challenge #{ $number } is still running: others are at it until { $when }. Results come then, for everybody at once.
refusal-challenge-no-question = There is no question of that number; they run from 1 to { $most }.
refusal-challenge-no-reasons = Question by question there is nothing to see here: you handed nothing in, or your teachers chose not to show it. Ask them.
refusal-challenge-appealed = You have appealed against question { $number } already. You will be told what came of it.
refusal-class-top-how = `/class top on` lets your alias stand among the best three of a challenge, where the class meets; `/class top off` keeps it out.
refusal-classroom-which = Say which class, such as `/classroom DevOps 2`.
refusal-classroom-managers = Only those who manage this place can say that a class meets here.
refusal-classroom-none = No class meets here. Its teacher can change that by `/classroom` and its name.
refusal-file-what-for = I can’t tell what this file is for. Nothing was counted. Who teaches a class can send one with `/class import` or `/class roster`.
refusal-file-lost = I could not fetch the file. Nothing was changed; send it again.
refusal-file-too-big = The file is too big: I read at most { $most } kB. Nothing was changed. Part it in two.
refusal-file-no-text = The file is no text that I can read. Save it as text in UTF-8, and send it again. Nothing was changed.
refusal-file-absent = There is no such file here that I can read. Nothing was changed. Type its path behind the command, such as `/class import questions.gift`.
refusal-import-stale = There is nothing that waits for that: it was imported, dropped, or a newer file came. Send the file again.
refusal-bank-full = A class has at most { $most } questions of its own. There are { $there }, and the file brings { $added } more. Nothing was changed.
refusal-bank-how = Type `/class bank` and a question’s number to see it, `/class bank remove` and its number to take it out, `/class bank list` for all numbers.
refusal-bank-remove-all = { $questions ->
        [one] The only question
       *[other] All { $questions } questions
    } of { $class } would be taken out. What was asked already stays as it is. If you mean it, type `/class bank remove all now`.
refusal-gift-how = Say about which topic, such as `/class gift copy-on-write`. `/topics` shows all of them.
refusal-gift-nothing = { $withheld ->
        [0] There is no written question about { $topic }: they are made anew each time.
       *[other] All written questions about { $topic } are in a challenge just now, and are kept back until it is over.
    }
refusal-forget-not-typed = Nothing was deleted. To delete everything, type `/forget { $confirmation }`.

refusal-live-busy =
    { $kind ->
        [quiz] A quiz is running here already ({ $round } of { $questions }). It must end first.
       *[other] A question stands here already. It must be revealed first.
    }{ $host ->
        [none] { "" }
       *[other] { " " }{ $host } began it.
    }
refusal-live-missing = I can’t start here: I am not permitted { $missing } in this place. Ask who manages it, or start in another place.
refusal-live-nothing-here = Nothing is asked in the group now. `: /question` asks one question, `: /quiz` begins a quiz.
refusal-live-none = No quiz runs here now. `/quiz` begins one.
refusal-live-nothing-wrong = There is nothing yet that this group got wrong. `/quiz` asks about everything.
refusal-live-managers-only = In this group only those who manage it start quizzes and questions. Ask one of them.
refusal-live-managers-set = Only those who manage this place can change that.
refusal-live-quiet = This group has quiet hours from { $from } to { $to }. Nothing was begun.
refusal-bad-quiz-questions = Give a number of questions from 1 to { $most }, such as `/quiz 10`.
refusal-bad-quiz-seconds = Give the seconds for a question from { $least } to { $most }, such as `/quiz 30s`, or `untimed`.
refusal-bad-quiz-teams = Give from 2 to { $most } teams, such as `/quiz teams 3`.
refusal-bad-daily-time = Give a time such as `/daily 9:00`, with a topic after it if you like, or `/daily off`.
refusal-bad-group-name = You can set `start`, `language`, `zone` and `quiet`, such as `/group start managers`.
refusal-bad-group-value = That can’t be. Such as these can: `/group start anyone`, `/group zone Europe/Berlin`, `/group quiet 22:00-07:00`.
refusal-live-nothing-to-ask = There is no question about that which can be asked in a group. `/topics` shows all topics.
refusal-live-not-understood = I did not understand that here. Type an answer to the question that stands, or one of the keys below it.

now-nothing = Press Enter for the next thing to do, or type `/help`.
    .taps = Tap “Go on” for the next thing to do, or see `/help`.

## Classes

class-role =
    { $role ->
        [teacher] teacher
        [assistant] helps to teach
       *[learner] learner
    }
challenge-state = { $state ->
        [draft] draft
        [over] over
        [withdrawn] withdrawn
       *[published] published
    }
challenge-list-none = There are no challenges yet.

challenge-title = #{ $number } { $title }
challenge-is = { $state ->
        [draft] A draft: only those who teach see it.
        [withdrawn] It was withdrawn. Nothing of it counts.
       *[published] It is published: its questions are fixed, and nobody in the class meets them elsewhere until everybody has finished.
    }
challenge-no-topics = nothing yet
challenge-questions = { $questions ->
        [one] one question: { $parts }
       *[other] { $questions } questions: { $parts }
    }
challenge-part = { $questions } about { $about }
challenge-from-bank = the class’s own questions
challenge-from-category = the class’s own questions on { $category }
challenge-aim = { $aim ->
        [recall] recall
        [use] use
       *[compare] compare
    }
challenge-fact-questions = Asks
challenge-fact-aims = Of these
challenge-fact-drawing = Who gets what
challenge-drawing = { $drawing ->
        [drawn] drawn for each student, equally hard
       *[same] the same questions for all
    }
challenge-fact-opens = Opens
challenge-fact-closes = Closes
challenge-moment = { $time } ({ $zone })
challenge-moment-both = { $time } ({ $zone }); for you { $own } ({ $ownZone })
challenge-fact-minutes = Time
challenge-minutes = { $minutes ->
        [0] no limit while it is open
        [one] one minute for an attempt
       *[other] { $minutes } minutes for an attempt
    }
challenge-fact-attempts = Attempts
challenge-attempts = { $attempts ->
        [0] as many as they like; { challenge-counting }
        [one] one
       *[other] { $attempts }; { challenge-counting }
    }
challenge-counting = { $counting ->
        [best] the best counts
        [first] the first counts
        [last] the last counts
       *[average] their average counts
    }
challenge-fact-late = When time is up
challenge-late = { $late ->
        [submit] what is saved is handed in
        [drop] an attempt not handed in does not count
       *[grace] { $minutes } more minutes to hand in, without answering
    }
challenge-fact-pass = Passed from
challenge-fact-outage = If I was away
challenge-outage = { $hours ->
        [0] no time is given back
        [one] up to an hour is given back
       *[other] up to { $hours } hours are given back
    }
challenge-fact-navigation = Going back
challenge-navigation = { $navigation ->
        [free] free: answers can be changed until it is handed in
       *[one-way] one way: what was left behind stays as it is
    }
challenge-fact-feedback = Told afterwards
challenge-feedback = { $feedback ->
        [reasons] the score, and the reason for each answer, once everybody has finished
        [score] the score alone, once everybody has finished
       *[none] nothing
    }
challenge-guarded = Generated anew for each: { $generated }. Drawn from several: { $drawn }. From the class’s own bank: { $own }. One fixed question for all: { $fixed }.
challenge-looked-up = The curriculum’s files are public, so fixed items can be looked up: generated items, drawn per student, and the class’s own bank are what a graded challenge should hold.
challenge-clocks = { $warning ->
        [skipped] The clocks are put forward over the time at which it { $which }, so it { $which } right after that.
        [twice] The clocks are put back when it { $which }, so that time comes twice; it { $which } at its first coming.
       *[within] The clocks change while it is open, so it is open { $minutes } minutes { $longer ->
            [yes] longer
           *[no] shorter
        } than its times say.
    }
challenge-unmet-few = { $got ->
        [0] There is nothing to ask about { $about }.
       *[other] There are only { $got } questions about { $about }, not { $wanted }.
    }
challenge-unmet-aim = { $got ->
        [0] There is nothing that
       *[other] Only { $got } of { $wanted }
    } { $aim ->
        [recall] { $got ->
            [0] asks to recall
            [one] asks to recall
           *[other] ask to recall
        }
        [use] { $got ->
            [0] asks to use what is known
            [one] asks to use what is known
           *[other] ask to use what is known
        }
       *[compare] { $got ->
            [0] asks to compare
            [one] asks to compare
           *[other] ask to compare
        }
    }: something else is asked instead.
challenge-unmet-again = { $questions ->
        [one] One question is on something that another one is on already: there is nothing else left.
       *[other] { $questions } questions are on something that another one is on already: there is nothing else left.
    }
challenge-lacking = { $lacking ->
        [topics] Still missing: what it asks. For example `/challenge set topics 4 layers, 3 isolation; 30 % recall, 50 % use, 20 % compare`.
        [nothing-to-ask] Still missing: of what it is to ask there is nothing. Add other topics, such as `/challenge set topics 4 layers, 3 isolation`.
       *[past] Still missing: a time to close that is still to come, such as `/challenge set closes in 7 days 18:00`.
    }
challenge-no-place = The class meets nowhere yet, so nothing is announced: each gets the challenge by `/challenge` in private. To announce it, write `/classroom` in the group where the class meets.
challenge-where = { $name ->
        [none] a group on { $platform ->
            [discord] Discord
            [telegram] Telegram
           *[terminal] the terminal
        }
       *[other] { $name }
    }
challenge-will-post = I will announce it in { $where }.
challenge-unchecked = I don’t know yet whether I may post in { $where }. Write `/classroom` there once, and I will.
challenge-missing = I can’t post in { $where }: { $missing }. Ask somebody who manages it to permit that, then write `/classroom` there once.
challenge-set-how-short = To change something: `/challenge set minutes 15`. Several at once with semicolons; `#{ $number }` behind set means this one.
notice-sealed = The question that stood here is part of a challenge that runs in your class, so it is passed over.
challenge-discarded = The draft #{ $number } is thrown away.
challenge-not-yet = It can’t be published yet; what is missing stands below.
challenge-published = #{ $number } { $title } is published. When it opens, it is announced where the class meets.
challenge-withdrawn = Challenge #{ $number } is withdrawn. Nothing of it counts, and its questions are free again.
challenge-posted = { $places ->
        [0] The class meets nowhere: write `/classroom` in its group first.
        [one] It is announced again.
       *[other] It is announced again in { $places } places.
    }
challenge-post-opens = { $title } is open
challenge-post-closes = It closes at { $time } ({ $zone }).
challenge-post-terms = { $questions ->
        [one] One question
       *[other] { $questions } questions
    }, { $minutes ->
        [0] no time limit
        [one] one minute once you start
       *[other] { $minutes } minutes once you start
    }, { $attempts ->
        [0] as many attempts as you like: { challenge-counting }
        [one] one attempt
       *[other] { $attempts } attempts: { challenge-counting }
    }.
challenge-post-private = { $feedback ->
        [reasons] Results and reasons come once everybody has finished.
        [score] Results come once everybody has finished.
       *[none] Nothing is told afterwards.
    } Nobody sees your answers. `/challenge #{ $number }` in private leads there too.
challenge-override-set = In #{ $number }, { $name } has from now on: { $terms }. `/challenge override` and the name with `none` takes it back.
challenge-override-none = In #{ $number }, { $name } has the same terms as everybody.
challenge-override-past = That may run { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } past the close. Until then nothing is told of the results.
challenge-own-factor = time × { $factor }
challenge-own-opens = opens { $time }
challenge-own-closes = closes { $time }
challenge-own-attempts = { $attempts ->
        [one] one attempt
       *[other] { $attempts } attempts
    }
challenge-now-until = In #{ $number } { $title } you now have until { $time }.
challenge-now-have = #{ $number } { $title } is from now on for you: from { $opens } to { $closes }, { $minutes ->
        [none] no time limit
       *[other] { $minutes } minutes for an attempt
    }, { $attempts ->
        [0] as many attempts as you like
        [one] one attempt
       *[other] { $attempts } attempts
    }.
challenge-lasting = { $seconds ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $seconds } s
           *[other] { $minutes } min { $seconds } s
        }
    }
challenge-rehearsal-is = This is a rehearsal: it goes as it does for your students, and never counts.
challenge-start-attempt = Attempt { $number }{ $of ->
        [0] { "" }
       *[other] { " " }of { $of }
    } · { challenge-counting }.
challenge-start-time = You have { $length }{ $factor ->
        [none] { "" }
       *[other] { " " }(× { $factor })
    } once you start: now that would be until { $time }.
challenge-start-short = Only { $left } are left, not { $length }: it closes at { $time }.
challenge-start-until = There is no time limit. It closes at { $time }.
challenge-start-length = { $length ->
        [none] There is no time limit.
       *[other] You have { $length } once you start.
    }
challenge-start-questions = { $questions ->
        [one] One question
       *[other] { $questions } questions
    }. { $navigation ->
        [free] You can go back and change answers until you hand in.
       *[one-way] It goes one way: you can’t go back to a question that you left.
    }
challenge-start-quiet = Every answer is saved at once. Nothing is said of right or wrong before the results, and a slip of spelling is forgiven. { $late ->
        [submit] When time is up, what is saved is handed in.
        [grace] When time is up, you can hand in for a while longer, but answer nothing.
       *[drop] What is not handed in when time is up does not count.
    }
challenge-start-uses = Starting uses one attempt.
challenge-start-hint = Type `/challenge begin #{ $number }` to start.
    .taps = { "" }
challenge-not-started = Nothing was started, and no attempt used. `/challenge #{ $number }` leads back here.
challenge-head = { $rehearsal ->
        [yes] Rehearsal ·{ " " }
       *[no] { "" }
    }{ $number ->
        [all] All questions
       *[other] { $number }/{ $of }
    }{ $saved ->
        [yes] { " " }· saved ✓
        [no] { " " }· no answer yet
       *[none] { "" }
    }{ $flagged ->
        [yes] { " " }· ⚑
       *[no] { "" }
    }{ $time ->
        [none] { "" }
       *[other] { " " }· until { $time }
    }
challenge-head-grace = Time to answer is up. You can hand in until { $time }.
challenge-saved = Your answer: { $answer }
challenge-spelling = A slip of spelling is forgiven when it is marked.
challenge-how-several = Select all that apply: type letters such as A C. Each answer is saved at once.
    .taps = Tap all that apply. Each tap is saved at once.
challenge-how-complete = That is saved. Type another answer to change it.
    .taps = That is saved. To change it, take the last one back.
challenge-not-read = { $kind ->
        [choice] That is none of the letters. Nothing was changed.
        [several] I could not read that: it takes letters such as A C. Nothing was changed.
        [true-false] That is neither true nor false. Nothing was changed.
        [order] I could not read that: it takes all letters, each once, such as B A C. Nothing was changed.
        [match] I could not read that: it takes a letter for each number, such as 1b 2a. Nothing was changed.
        [number] That is no number that I can read. Nothing was changed.
        [cloze] I could not read that: it takes one answer for each gap, with a comma between. Nothing was changed.
       *[other] I could not read that as an answer. Nothing was changed.
    }
challenge-one-way = This challenge goes one way: what was left behind can’t be changed. Nothing was changed.
challenge-grace = Time to answer is up, and nothing was changed. What is saved can still be handed in.
challenge-list-answered = { $answered } of { $of } answered{ $empty ->
        [none] .
       *[other] ; empty: { $empty }.
    }
challenge-list-flagged = Flagged: { $flagged }.
challenge-list-one-way = It goes one way: nothing can be changed any more.
challenge-list-hint = { $navigation ->
        [free] Type a question’s number to go there, or submit to hand in.
       *[one-way] Type submit to hand in.
    }
    .taps = Handing in is final.
challenge-list-not-read = That is neither a question’s number nor “submit”. Nothing was changed, and nothing is handed in yet.
    .taps = To hand in, tap “Submit”. Nothing was changed, and nothing is handed in yet.
challenge-receipt = Attempt { $number } · { $how ->
        [submitted] submitted { $time }
        [time] handed in by the time, { $time }
       *[dropped] not handed in by { $time }, so it does not count
    } · code { $code } · { $stored } of { $of } answers stored.
challenge-receipt-result = { $feedback ->
        [none] Your teachers will tell you how it came out. It ends for everybody at { $time }.
       *[other] Result after { $time }, when everybody has finished.
    }
challenge-receipt-how = Keep the code: it proves what was stored. `/challenge receipt` and the code looks it up.
challenge-over-already = { $how ->
        [submitted] This attempt was handed in at { $time }, so nothing was changed.
        [dropped] Time was up at { $time }, and nothing was handed in. Nothing was changed.
       *[time] Time was up at { $time }, so nothing was changed.
    }{ $how ->
        [dropped] { "" }
       *[other] { $number ->
            [none] { "" }
           *[other] { $given ->
                [none] { " " }Question { $number } has no answer.
               *[other] { " " }Your last saved answer for question { $number } ({ $given }) counts.
            }
        }
    }
challenge-time-up = { $how ->
        [time] Time was up at { $time }. What was saved is handed in.
        [dropped] Time was up at { $time }, and nothing was handed in: this attempt does not count.
       *[grace] Time to answer was up at { $time }. Hand in what is saved.
    }
challenge-mine = #{ $number } { $title }: { $state ->
        [continue] you are at it, until { $time }.
        [start] open until { $time }.
        [not-yet] opens { $time }.
        [none-left] no attempt is left. Results come once everybody has finished.
        [closed] closed { $time }; others may still be at it.
       *[over] over.
    }{ $state ->
        [start] { " " }Attempts taken: { $taken }{ $of ->
            [0] { "" }
           *[other] { " " }of { $of }
        }.
       *[other] { "" }
    }
challenge-mine-hint = Type `/challenge start` and its number, such as `/challenge start #1`, to start or go on.
    .taps = { "" }
challenge-card-title = { $title }: live
challenge-card-at = As of { $time }
challenge-card-people = On the roster
challenge-card-started = Started
challenge-card-open = At it now
challenge-card-done = Done
challenge-card-longer = With longer time
challenge-card-stuck = Stuck for 3 minutes
challenge-card-nobody = nobody
challenge-card-ends = The last can hand in until { $time }.
challenge-card-unreached = I can’t reach, so neither remind nor tell: { $names }{ $more ->
        [0] .
       *[other] { " " }and { $more } more.
    } They took no seat yet, or blocked me.
challenge-away = I was away from { $from } to { $to } ({ $length }) while #{ $number } { $title } was open{ $open ->
        [0] ; nobody was at it.
        [one] ; one person was at it.
       *[other] ; { $open } people were at it.
    } { $moved ->
        [none] No time was given back: the most that you allow is used up, or it took none from anybody.
       *[other] The time is given back to each whom it took it from, and the last can hand in { $moved } later, until { $closes }.
    }
challenge-remind = #{ $number } { $title } closes for you at { $time }. { $begun ->
        [yes] You have begun, and not handed in.
       *[no] You have not started yet.
    } I remind you twice at most.
challenge-verified = { $name ->
        [mine] Your attempt { $number }
       *[other] { $name }, attempt { $number }
    } at #{ $challenge } { $title }: { $how ->
        [submitted] handed in { $time }
        [time] handed in by the time, { $time }
       *[dropped] came too late, { $time }
    } · code { $code } · { $stored } of { $of } answers stored. { $same ->
        [yes] What is stored makes the same code: nothing was changed since.
       *[no] What is stored makes another code: something was changed since. Ask whoever runs this bot.
    }
challenge-rehearsed = Rehearsal done: { $share }. It counts nowhere.
challenge-rehearsed-how = Only you see this. Students see a receipt, and results when everybody has finished.
challenge-fact-override = Other terms
class-fact-role = You are
class-fact-alias = Classmates see
class-fact-people = People
class-fact-zone = Clock, languages
class-people-count = { $people } on the roster, seats taken: { $claimed }
class-what-others-see = Your teachers see your name, your classmates your alias alone. `/class leave` leaves the class.
class-others = You are in these too: { $classes }. `/class` and a name turns to one.
class-todo-roster = Next: add the people, by `/class roster` and their names, one a line or with a semicolon between.
class-todo-codes = { $open ->
        [one] One person has not taken their seat yet.
       *[other] { $open } people have not taken their seats yet.
    }
class-todo-place = Next: write `/classroom` in the group where the class meets.
class-how = `/class role`, `/class free` and `/class remove` change somebody’s seat, `/class bank` shows the class’s own questions, `/class audit` what was done.
class-people = { $people ->
        [one] One person
       *[other] { $people } people
    }
class-person = { $claimed ->
        [yes] { "" }
       *[no] seat not taken yet ·{ " " }
    }{ $role ->
        [teacher] teacher ·{ " " }
        [assistant] helps to teach ·{ " " }
       *[learner] { "" }
    }
class-people-how = To change something: `/class role Kim Lee assistant`, `/class free Kim Lee` if the wrong person took the seat, `/class remove Kim Lee`.
class-codes =
    { $count ->
        [one] A new code for one person in { $class }, in the file.
       *[other] New codes for { $count } people in { $class }, in the file.
    } Older codes of theirs no longer work.
class-codes-careful = Give each person their own line alone. A code works once, for whoever sends it first, on any platform; only this file has it.
class-codes-file = class-{ $number }-codes.csv
class-role-set = { $name } is from now on: { $role ->
        [teacher] teacher
        [assistant] helps to teach
       *[learner] learner
    }.
class-role-told = In { $class } you are from now on: { $role ->
        [teacher] teacher
        [assistant] helps to teach
       *[learner] learner
    }.
class-freed-told = A teacher of { $class } said that your seat was somebody else’s. You are no longer in it; ask them for your own code.
class-removed = { $name } is no longer in { $class }. The name is erased there.
class-forgotten-told = Somebody in { $class } asked me to forget them: one record is without a name from now on. What it counts for stays.
class-removed-told = You are no longer in { $class }. Your name is erased there.
class-not-me = You are no longer in { $class }. Its teachers were told that the seat was not yours; ask them for your own code.
class-not-me-told = In { $class }, the person who took the seat of { $name } says that it is not theirs. The seat is free; `/class codes` makes a new code.
class-alias = From now on your classmates see { $alias }.
class-top-on = From now on { $alias } may stand among the best three of a challenge, where the class meets. Nothing else of you does. `/class top off` takes it back.
class-top-off = From now on your alias stands nowhere in the group.
class-left = You left { $class }. Your name is erased there.
roster-added =
    { $added ->
        [0] Nobody was added to { $class }.
        [one] One person was added to { $class }. Their code is in the file.
       *[other] { $added } people were added to { $class }. Their codes are in the file.
    }
roster-left-out = Left out:
roster-problem = { $name } ({ $count ->
        [one] line
       *[other] lines
    } { $lines }): { $problem ->
        [twice] is there several times; put a group or an e-mail address behind the name to tell them apart
        [there-already] is on the roster already
        [too-long] is too long; at most 80 characters
        [bad-email] has an e-mail address that can’t be one
        [too-many-fields] has more behind the name than an e-mail address and a group
        [open-quote] here begins a quote that never ends, so that nobody can be read
        [no-name-column] among these headings there is no name
       *[no-name] is no name
    }
roster-more = { $more ->
        [one] And one more.
       *[other] And { $more } more.
    }
join-joined = You are { $name } in { $class }.
join-seen = Your teachers see that name. Your classmates see your alias: { $alias }.
join-kept = Kept for the class: your name, what you hand in for it, and when. `/class leave` erases your name there, `/forget` everything.
join-not-you = If that is somebody else’s name, say so now: then their seat is free again.
class-act-created = { $by } created the class
class-act-added = { $by } added { $people ->
        [one] one person
       *[other] { $people } people
    }
class-act-codes = { $by } made new codes for { $people ->
        [one] one person
       *[other] { $people } people
    }
class-act-joined = { $name } took their seat
class-act-not-me = The person in the seat of { $name } said that it is not theirs
class-act-freed = { $by } freed the seat of { $name }
class-act-role = { $by } changed { $name } from { $from } to { $to }
class-act-removed = { $by } removed { $name }
class-act-left = { $name } left
class-act-bound = { $by } said in a group on { $platform } that the class meets there
class-act-regraded = { $by } regraded question { $question } of challenge #{ $challenge } ({ $change ->
        [accept] an answer was accepted
        [void] it was voided
        [full] full marks for all
       *[back] a decision was taken back
    }): { $rose } rose, { $fell } fell
class-act-kept = { $by } looked at the appeals against question { $question } of challenge #{ $challenge } and kept it
class-act-unbound = { $by } said in a group on { $platform } that the class no longer meets there
class-act-imported = { $by } imported questions: { $added } new, { $changed } in place of older ones
class-act-unbanked = { $by } took out { $questions ->
        [one] one question
       *[other] { $questions } questions
    } of the class’s own
class-act-challenge-made = { $by } made the draft of challenge #{ $challenge }
class-act-challenge-discarded = { $by } threw away the draft #{ $challenge }
class-act-challenge-set = { $by } changed challenge #{ $challenge }: { $what }
class-act-challenge-published = { $by } published challenge #{ $challenge } with { $questions ->
        [one] one question
       *[other] { $questions } questions
    }
class-act-challenge-withdrawn = { $by } withdrew challenge #{ $challenge }
class-act-challenge-override = { $by } set other terms in challenge #{ $challenge } for { $whom ->
        [group] the group { $group }
       *[person] { $name }
    }: { $terms }
classroom-bound = { $class } meets here.
classroom-left = { $class } no longer meets here.
classroom-here = Meeting here: { $classes }.

## A class's own questions

import-how = To import questions of your own, type the path of the file: `/class import questions.gift`. I read GIFT, Aiken, CSV and our YAML, and show first what is in it; nothing is kept before you say yes.
    .taps = { $platform ->
        [discord] To import questions of your own, use `/class` once more, with `import` and your file in the field “file”, or send me the file here in direct messages.
       *[other] To import questions of your own, send me the file now: as a file, not as a text. Its caption may stay empty, or be `/class import`.
    } I read GIFT, Aiken, CSV and our YAML, and show first what is in it; nothing is kept before you say yes.
import-csv = A CSV has the headings question, answer, wrong 1, why 1, wrong 2, why 2 …, explanation, name, category; several right answers stand with | between. A question that comes again under its name takes the place of the older one.
import-brings = { $file }, read as { $format ->
        [gift] GIFT
        [aiken] Aiken
        [csv] CSV
       *[yaml] YAML
    }: { $questions ->
        [one] one question
       *[other] { $questions } questions
    } for { $class } ({ $kinds }).
import-changes = { $added ->
        [0] None is new
        [one] One is new
       *[other] { $added } are new
    }, { $changed ->
        [0] none takes the place of an older one
        [one] one takes the place of an older one of its name
       *[other] { $changed } take the place of older ones of their names
    }, { $same ->
        [0] none is there already.
        [one] one is there already just so.
       *[other] { $same } are there already just so.
    }
import-mistakes = { $file }, read as { $format ->
        [gift] GIFT
        [aiken] Aiken
        [csv] CSV
       *[yaml] YAML
    }: { $mistakes ->
        [one] one mistake.
       *[other] { $mistakes } mistakes.
    }
import-problem = Line { $line }, column { $column }: { $problem }. Expected: { $expected }
import-problem-plain = { $problem }. Expected: { $expected }
import-weight = { $weight ->
        [error] mistake:
       *[warning] note:
    }
import-more = { $more ->
        [one] One more is in the file.
       *[other] { $more } more are in the file.
    }
import-nothing = Nothing was imported. Mend these, and send the file again.
import-confirm = Nothing is kept yet. `/class import yes` imports them, `/class import no` drops them.
    .taps = Nothing is kept yet.
import-dropped = The file is dropped. Nothing was imported.
import-done = Imported into { $class }: { $added } new, { $changed } in place of older ones. The class has { $all ->
        [one] one question
       *[other] { $all } questions
    } of its own now.
import-problems-file = import-problems.txt
bank-empty = No questions of its own yet.
bank-what-for = The curriculum’s questions are public, so their answers can be looked up. What is asked for a grade is better asked from here: only those who teach the class see it. `/class import` brings a file of questions.
bank-questions = { $questions ->
        [one] One question of its own.
       *[other] { $questions } questions of its own.
    }
bank-no-category = without a category
bank-kind = { $count } { $kind ->
        [choice] with one right answer
        [several] with several right answers
        [true-false] true or false
        [order] to put in order
        [match] to match
        [short] to type a word
        [number] to type a number
        [cloze] with gaps
       *[recall] to recall
    }
bank-how = `/class bank list` shows all with their numbers, `/class bank 12` one of them, `/class bank gift` gives all as a file, `/class bank remove 12` takes one out, `/class import` brings more.
bank-page = { $questions ->
        [one] One question
       *[other] { $questions } questions
    }{ $pages ->
        [1] { "" }
       *[other] , page { $page } of { $pages }
    }
bank-item = { $number }: { $named ->
        [yes] { $name } ·{ " " }
       *[no] { "" }
    }{ $stem }
bank-list-how = { $last ->
        [yes] `/class bank` and a number shows one.
       *[no] `/class bank list { $page }` goes on. `/class bank` and a number shows one.
    }
    .taps = `/class bank` and a number shows one.
bank-one = Question { $number } of { $class }{ $version ->
        [1] { "" }
       *[other] , version { $version }
    }:
bank-file = class-{ $number }-questions.gift
bank-exported = { $questions ->
        [one] The question
       *[other] The { $questions } questions
    } of { $class } as GIFT, for Moodle and others. It holds the answers: keep it to those who teach.
bank-removed = { $questions ->
        [one] Question { $number } is taken out of { $class }.
       *[other] { $questions } questions are taken out of { $class }.
    } { $left ->
        [0] None is left.
        [one] One is left.
       *[other] { $left } are left.
    } What was asked already stays as it is.
gift-exported = { $questions ->
        [one] One question
       *[other] { $questions } questions
    } about { $topic } as GIFT, for Moodle and others.{ $made ->
        [0] { "" }
        [one] { " " }One is left out: it is made anew each time it is asked.
       *[other] { " " }{ $made } are left out: they are made anew each time they are asked.
    }{ $withheld ->
        [0] { "" }
        [one] { " " }One is kept back while a challenge asks it.
       *[other] { " " }{ $withheld } are kept back while a challenge asks them.
    }

## Challenges: what comes after

challenge-result-title = { $title }: how you did
challenge-result-absent = It is over. You handed nothing in.
challenge-result-none = It is over, and what you handed in is with your teachers. They will tell you how it came out.
challenge-result-ungraded = What you handed in came too late to count.
challenge-result-grade = Your grade: { $grade }.{ $passed ->
        [yes] { " " }You passed ({ $pass } is enough).
        [no] { " " }To pass, { $pass } are needed.
       *[none] { "" }
    }
challenge-result-attempt = Attempt { $number }
challenge-result-counts = { $counting ->
        [first] The first one counts.
        [last] The last one counts.
        [average] The average of them counts.
       *[best] The best one counts.
    }
challenge-follows = This asked what stayed of an earlier challenge. It has no effect on any grade.
challenge-result-line = { $mark ->
        [right] ✓
        [part] ◐
        [void] –
       *[wrong] ✗
    } { $number }. { $stem } You: { $given }.{ $mark ->
        [right] { "" }
        [void] { " " }It counts for nobody: it was voided.
       *[other] { " " }Right: { $key }. { $why }
    }
challenge-result-withheld = { $number }. It is asked again in a challenge that is still running, and shown once that is over.
challenge-result-how = A number shows that question whole. Do you think that a key is wrong? Open the question and appeal.
challenge-result-question = { $title }: question { $number }
challenge-result-given = You: { $given }. That is worth { $worth }.
challenge-no-answer = no answer
challenge-not-sure = not sure
challenge-appeal-how = If you think that the key is wrong, appeal: your teachers look at it again. To say why, type it behind: `/challenge appeal { $number } …`
challenge-appealed-already = You appealed against this one. You will be told what came of it.
challenge-appeal-taken = Your appeal against question { $number } of { $title } is with your teachers. You will be told once they have decided.
challenge-appeal-told = Somebody appealed against question { $number } of { $title }. `/challenge appeals #{ $challenge }` shows it, and whoever joins.

challenge-over = { $title } is over
challenge-participation = { $taken } of { $people } took part.
challenge-median = Half of them got { $median } or more.
challenge-hardest = What was hardest:
challenge-hard = “{ $stem }” { $right } of { $n } knew it.
challenge-best = The best of those who like to be named:
challenge-over-private = Everybody’s own result is told to them in private; `/challenge result`, said to me alone, shows it again.

challenge-results-title = { $title }: results
challenge-fact-taken = Graded
challenge-taken = { $graded } of { $people }{ $taken ->
        [0] { "" }
       *[other] { "" } · { $taken } began
    }
challenge-fact-mean = Mean
challenge-fact-median = Median
challenge-fact-passed = Passed
challenge-passed = { $passed } of { $of } ({ $pass } is enough)
challenge-fact-alpha = Reliability α
challenge-fact-error = Standard error of a grade
challenge-fact-appeals = Open appeals
challenge-flagged = Look at these again:
challenge-flag = Q{ $label }: { $reasons }. Facility { $facility }, discrimination { $discrimination } (n = { $n }).
challenge-concern = { $concern ->
        [key-suspect] the key is suspicious: { $chosen } of { $of } chose “{ $text }”, the better ones among them
        [backwards] those who are good at the rest do worse here
        [weak] it tells hardly anything about the rest
        [below-guessing] worse than guessing
       *[too-easy] nearly all know it
    }
challenge-concern-short = { $concern ->
        [key-suspect] the key is suspicious
        [backwards] those who are good at the rest do worse here
        [weak] it tells hardly anything about the rest
        [below-guessing] worse than guessing
       *[too-easy] nearly all know it
    }
challenge-unreached = These could not be told their result: { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }. They see it when they write `/challenge result` to me.
finding-none = { $why ->
        [too-few] too few to say ({ $n }, at least 15)
        [no-spread] nothing to say: all got the same
        [different-questions] not known: not all were asked the same
        [one-question] not known: there is only one question
       *[negative] none: it moves against the whole
    }
finding-between = { $value } (between { $low } and { $high })
challenge-items-title = { $title }: all questions
challenge-item-label = Q{ $label }
challenge-item-line = · facility { $facility }, discrimination { $discrimination } (n = { $n })
challenge-item-void = voided: it counts for nobody
challenge-item-nobody = Nobody was asked it.
challenge-item-title = { $title }: question { $label }
challenge-item-look = Look at it again: { $reasons }.
challenge-fact-asked = Asked of
challenge-fact-facility = Facility: mean share of it
challenge-fact-guess = By guessing
challenge-fact-discrimination = Discrimination: with the rest
challenge-fact-efficiency = Of what is possible
challenge-picks = What was picked (“rest”: what those who did got of all the other questions):
challenge-pick = { $is ->
        [right] ✓ { $text }
        [not-sure] not sure
        [no-answer] no answer
       *[wrong] ✗ { $text }
    }{ $gap ->
        [0] { "" }
       *[other] { " " }(gap { $gap })
    } · { $chosen } of { $n } ({ $share }){ $rest ->
        [none] { "" }
       *[other] { " " }· rest { $rest }
    }{ $belief ->
        [none] { "" }
       *[other] { " " }· believes: { $belief }
    }
challenge-picks-more = { $more } more that one or two gave are in the file of all responses.

challenge-file-gradebook = The gradebook of { $class }{ $shape ->
        [moodle] { " " }in the columns of Moodle: map “Email address” to the person, the last ones to grade items
        [canvas] { " " }in the columns of Canvas: import it in the gradebook; logins are the e-mail addresses
        [classroom] { " " }in the columns of Google Classroom: names and e-mail addresses
       *[plain] { "" }
    }. { $challenges ->
        [one] One challenge
       *[other] { $challenges } challenges
    }, { $grades } grades in per cent; their sum is { NUMBER($sum, useGrouping: 0, maximumFractionDigits: 5) }, their mean { NUMBER($mean, useGrouping: 0, maximumFractionDigits: 5) }. With `bom` behind the command, Excel knows the encoding.
challenge-file-responses = Every answer of every attempt at { $title }, { $rows } of them. `score` is as it was marked, `worth` as it now stands.
challenge-file-register = Who took part in { $title }: { $rows } people.

challenge-regrade-stem = { $stem }
challenge-regrade-how = What was given stays; what it is worth is computed anew. Nothing is done before you have seen whose grade changes. By typing: `/challenge regrade { $label } accept` and the letter or the words of an answer.
challenge-preview = Question { $label }: { $change ->
        [accept] accept “{ $text }” too
        [void] void, so that it counts for nobody
        [full] full marks for everybody who was asked it
       *[back] take the decision back
    }
challenge-preview-counts = { $rose ->
        [one] One grade rises
       *[other] { $rose } grades rise
    }, { $fell } fall.
challenge-preview-lower = Without sparing anybody, { $rose } would rise and { $fell } fall.
challenge-change = { $before } → { $after }{ $spared ->
        [yes] { " " }(stays, if nobody may fall)
       *[no] { "" }
    }
challenge-preview-file = { $more } more are in the file.
challenge-regraded = Question { $label } of { $title } is regraded: { $rose } grades rose, { $fell } fell. { $told ->
        [one] One person was told.
       *[other] { $told } people were told.
    }
challenge-kept = Question { $label } of { $title } stays as it is. { $told ->
        [one] One person was told.
       *[other] { $told } people were told.
    }
challenge-appeal-settled = { $how ->
        [kept] Your appeal against question { $number } of { $title }: your teachers looked at it again, and it stays as it is.
       *[regraded] Your appeal against question { $number } of { $title }: your teachers looked at it again, and decided anew about it.
    }
challenge-regraded-told = Question { $number } of { $title } was regraded: your grade was { $before } and is now { $after }.
challenge-regraded-silent = Question { $number } of { $title } was regraded, which changed your grade.
challenge-appeals-title = { $title }: appeals
challenge-appeals-none = Nobody has appealed.
challenge-matter = Q{ $label } “{ $stem }”: { $appeals ->
        [one] one appeal
       *[other] { $appeals } appeals
    }{ $how ->
        [open] { "" }
        [kept] { " " }· kept
       *[regraded] { " " }· regraded
    }

challenge-plots-title = { $title }: pictures
challenge-plot-grades = Grades of { $graded } people
challenge-plot-axis = per cent of all that could be earned
challenge-plot-items = Questions: how hard, how telling
challenge-plot-across = facility: per cent that people got
challenge-plot-up = discrimination
challenge-plot-legend = ◇ look at it again · ● nothing to see
challenge-plot-none = Too few people ({ $n }) for these numbers: at least 15.
challenge-plot-beliefs = Mistaken beliefs
challenge-plot-no-beliefs = Nobody showed one.
challenge-plot-held = { $held } of { $n }
challenge-alt-item = { $label } facility { $x }, discrimination { $y }{ $marked ->
        [yes] , look at it again
       *[no] { "" }
    }
challenge-report-title = { $title }: what is believed
challenge-report-none = Nobody showed a mistaken belief that we know. A follow-up asks again what was missed.
challenge-report-belief = { $number }. { $held } of { $n } believe: { $belief } In truth: { $correction }
challenge-report-how = A number below posts a short card about that belief where the class meets, tomorrow at 9:00. { $behind ->
        [one] One thing that can be learned is
       *[other] { $behind } things that can be learned are
    } behind these; a follow-up asks at most { $most } questions about what was missed or guessed, and nothing else.
challenge-reteach-set = “{ $belief }” will be looked at again where { $class } meets, on { $when }.
challenge-reteach-not = “{ $belief }” will not be posted.
challenge-reteach-title = Let’s look at this once more
challenge-reteach-belief = Some of us believe: “{ $belief }”
challenge-reteach-so = So it is: { $correction }
challenge-follow-title = What stayed: { $title }
challenge-delayed = { $title } was two weeks ago. What stayed? { $questions ->
        [one] One question
       *[other] { $questions } questions
    } about what was missed or guessed then would show it: { $cans }. It has no effect on any grade.
challenge-stayed-title = What stayed, among those who took both:
challenge-stayed = then { $before } → now { $after } (n = { $n })

## A lesson and a question

lesson-repair = This comes first: what you just missed rests on it.
hint-lesson = Press Enter to be asked about it.
    .taps = Read it, then go on to the question.

reason-due = { $topic } · { $left } to review
reason-early = { $topic } · once more, so that it stays
reason-new = { $topic } · new
reason-repair = { $topic } · what the last question rests on
reason-contrast = { $topic } · two things that are easy to mix up
reason-second-chance = { $topic } · the same idea, asked more plainly
reason-practice =
    { $counts ->
        [yes] { $topic } · practice, { $left } to go · due today, so this one counts
       *[no] { $topic } · practice, { $left } to go · does not change your schedule
    }
reason-missed = { $topic } · missed lately, { $left } to go · does not count again

how-choice = Type a letter from A to { $last }.
    .taps = Tap a letter from A to { $last }.
how-several = Select all that apply: type letters such as A C.
    .taps = Select all that apply: tap their letters, then “Done”.
how-true-false = Type T for true or F for false.
    .taps = Tap true or false.
how-order = Type all letters in the right order, such as B A C.
    .taps = { $complete ->
        [yes] That are all. Tap “Done”, or take the last one back.
       *[no] Tap the letters in the right order.
    }
how-match = Join each number to a letter, such as 1b 2a 3c.
    .taps = { $complete ->
        [yes] That are all. Tap “Done”, or take the last one back.
       *[no] Tap the letter that belongs to { $next }.
    }
how-short = Type a word or two.
    .taps = Send a word or two as a message.
how-number =
    { $unit ->
        [none] Type a number.
       *[other] Type a number in { $unit }.
    }
    .taps = { $unit ->
        [none] Send a number as a message.
       *[other] Send a number in { $unit } as a message.
    }
how-cloze =
    { $gaps ->
        [one] Type what belongs in the gap.
       *[other] Type what belongs in the { $gaps } gaps, in order, with a comma between.
    }
    .taps = { $gaps ->
        [one] Send what belongs in the gap as a message.
       *[other] Send what belongs in the { $gaps } gaps as a message, in order, with a comma between.
    }
how-recall = Think of the answer, then press Enter to see it.
    .taps = Think of the answer, then have it shown.
picked = So far: { $picked }
hint-near = Type y for yes or n for no.
    .taps = Tap yes or no.
hint-rate = How well did you know it? Type a number.
    .taps = How well did you know it?

said-sure = You are sure. And your answer?
said-unsure = You are not quite sure. And your answer?
did-you-mean = Did you mean “{ $meant }”?
other-side = { $back }

key-enter = Enter
key-ask-me = ask me
key-not-sure = not sure
key-sure = sure
key-unsure = guessing
key-show = show
    .taps = show the answer
key-done = done
key-type = type your answer …
key-choose = choose …
key-here = continue here
key-in-private = open our private chat
form-title = Your answer
form-gap = Gap { $number }
form-again =
    { $kind ->
        [match] Give each number a letter of its own: no letter stands twice. Nothing was counted; open the form again.
        [number] A number is asked for, such as 12 or 3.5. Nothing was counted; open the form again.
        [cloze] Each gap wants a word or two, without a comma. Nothing was counted; open the form again.
       *[other] Nothing was counted; open the form again.
    }
key-take-back = take the last back
key-more = more …
key-yes = yes
key-no = no
key-go-on = go on
key-stop = stop
    .taps = stop here
key-next = next
key-undo = undo
key-suspend = suspend
key-bury = tomorrow
    .taps = put off till tomorrow
key-why = why
    .taps = why am I asked this?
key-report = report
    .taps = report a mistake
key-review = review
key-learn = learn something new
key-topics = topics
key-progress = progress
key-practise = practise this
key-learn-this = learn this
key-unlink = unlink
key-keep-all = all of { $called }
key-keep-one = { $name }: { $value }
key-export = export
key-forget = delete
key-challenge-start = Start / continue
key-challenge-status = My status
key-challenge-begin = Start
key-challenge-not-now = Not now
key-challenge-previous = Back
key-challenge-next = Next
key-challenge-leave-empty = Next (leave it empty)
key-challenge-flag = Flag
key-challenge-unflag = Remove flag
key-challenge-clear = Clear answer
key-challenge-review = Review & submit
key-challenge-go-to = Go to Q{ $number }
key-challenge-hand-in = Submit
key-challenge-submit-typed = submit
key-challenge-all = My challenges
key-challenge-refresh = Refresh
key-challenge-start-one = Start: { $title }
key-challenge-continue-one = Continue: { $title }
key-challenge-draft = How it is set
key-challenge-live-one = Live: { $title }
key-challenge-publish = Publish
key-challenge-rehearse = Rehearse
key-challenge-discard = Throw away
key-challenge-drawn = Drawn for each
key-challenge-same = Same for all
key-challenge-free = Free to go back
key-challenge-one-way = One way
key-challenge-reasons = Tell score and reasons
key-challenge-score = Tell the score alone
key-challenge-none = Tell nothing
key-challenge-best = Best counts
key-challenge-first = First counts
key-challenge-last = Last counts
key-challenge-average = Average counts
key-challenge-submit = Late: hand in
key-challenge-grace = Late: 10 more minutes
key-challenge-drop = Late: doesn’t count
key-class-people = people
key-class-codes = new codes
key-class-audit = record
key-class-alias = another alias
key-class-not-me = not me
key-challenge-question = { $number }
key-challenge-misses = 🔁 Add my misses to my reviews
key-challenge-appeal = ⚑ Appeal
key-challenge-back = my result
key-challenge-open = open Q{ $label }
key-challenge-items = all questions
key-challenge-plots = pictures
key-challenge-report = what is believed
key-challenge-appeals = appeals
key-challenge-follow = a follow-up
key-challenge-gradebook = gradebook
key-challenge-responses = all responses
key-challenge-register = participation
key-challenge-regrade = regrade…
key-challenge-results = results
key-challenge-results-of = results: { $title }
key-challenge-result-of = how I did: { $title }
key-challenge-moodle = for Moodle
key-challenge-canvas = for Canvas
key-challenge-classroom = for Classroom
key-challenge-plain = plain
key-challenge-reteach = post { $number } tomorrow 09:00
key-challenge-reteach-not = don’t post it
key-challenge-check = make the check
key-challenge-accept = accept { $name }: { $text } ({ $chosen })
key-challenge-void = void
key-challenge-full = full marks
key-challenge-apply = Apply
key-challenge-apply-kind = Apply, nobody falls
key-challenge-apply-lower = Apply to all
key-challenge-cancel = Cancel
key-challenge-back-decision = take it back
key-challenge-regrade-one = regrade Q{ $label }…
key-challenge-keep = keep Q{ $label }
key-import = import questions
key-import-yes = Import { $questions ->
        [one] one question
       *[other] { $questions } questions
    }
key-import-no = drop them
key-bank = the class’s questions
key-bank-list = list them
key-bank-gift = export as GIFT
key-bank-remove = take it out
key-bank-remove-all = take all out
key-bank-before = before
key-bank-after = more
rate-again = again
rate-hard = hard
rate-good = good
rate-easy = easy

## After an answer

verdict-right = Right: { $given }.
verdict-partly = Partly right: you answered { $given }, which is worth { $percent } %.
verdict-wrong = Not quite: you answered { $given }.
verdict-not-sure = Not sure: here is what is so.
verdict-rated =
    { $rating ->
        [again] You did not recall it.
        [hard] You recalled it with effort.
        [easy] You recalled it easily.
       *[good] You recalled it.
    }
right-answer = Right is: { $key }
right-order = The right order:
outcome-right = right
outcome-chosen-right = right, your answer
outcome-chosen-wrong = your answer
option-missed = Right, though not chosen. { $why }
pair = { $left } – { $right }
pair-not = Not: { $given }. { $why }
key-true = true
key-false = false
source = Source:
as-of = (read { $date })
bank-no-why = Who wrote this question gave no reason for it.
comes-back = It comes back { $when }.
comes-back-soon = It comes back { $when }, so that it sticks.
comes-easier = Next, the same idea is asked more plainly. If you know it, this counts as hard, not as missed.
comes-no-change = This does not change your schedule.
comes-as-before = It comes back as said before.

when-minutes =
    { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }
when-hours = in { $hours } hours
when-tomorrow = tomorrow
when-days = in { $days } days, on { $date }
short-minutes = { $minutes } min
short-days = { $days } d

share-how = Send this to whoever should be asked the same. It opens the question without its answer, as practice:
share-elsewhere = Where such a link does not open, they type `{ $typed }` to Stevedore in private.

report-kept = Thank you. The question was kept with your report, and whoever keeps the curriculum will see it.
undone = Taken back. Here is the question again.
answered-elsewhere = You answered that one elsewhere meanwhile, and it counts there. On to the next.
suspended = Suspended: you won’t be asked about that until you type `/resume`.
buried = Put off till tomorrow.
now-go-on = Press Enter to go on.
    .taps = Tap a button to go on.
resumed =
    { $cards ->
        [0] Nothing was suspended.
        [one] One objective is back.
       *[other] { $cards } objectives are back.
    }

why-can = You are asked this so that you can { $can }.
why-no-card = You have not met it in a lesson yet, so nothing is scheduled.
why-stability = Stability
why-days =
    { $days ->
        [one] { $days } day, until recall falls to 90 %
       *[other] { $days } days, until recall falls to 90 %
    }
why-recall = Recall chance now
why-recall-today = not shown on the day of a review
why-due = Due
why-due-now = now
why-due-since = since { $date }
why-reviews = Reviews
why-counts = { $reviews }, forgotten { $lapses ->
        [0] never
        [one] once
       *[other] { $lapses } times
    }

## A question for a group

live-question-head =
    { $host ->
        [none] { $topic } · a question for everybody
       *[other] { $topic } · a question for everybody, asked by { $host }
    }
live-daily-until = It stands until the next one comes.
live-daily-head = { $topic } · the question of the day
daily-yesterday =
    The one before: { $key } was right. { $answers ->
        [0] Nobody answered it.
        [one] { $right } of 1 answer was right.
       *[other] { $right } of { $answers } answers were right.
    }{ $streak ->
        [0] { "" }
        [one] { "" }
       *[other] { " " }Somebody answered { $streak } days in a row.
    }
daily-on = The question of the day comes at { $time } ({ $zone }), sealed until the next one. `/daily off` ends it.
daily-off = There is no question of the day here now. `/daily 9:00` begins one; it keeps quiet when nobody answers for a week.
key-mine-yesterday = my result of the one before
live-quiz-head =
    { $number }/{ $of } · { $topic }{ $again ->
        [yes] { " " }· posted again
       *[no] { "" }
    }
live-sealed = Only you see what you answer.
live-time =
    { $time ->
        [seconds] You have { $amount } seconds.
        [minutes] You have { $amount } minutes.
       *[none] There is no hurry.
    }
live-closes = Closes at { $time }.
live-was-away = I was away for { $seconds ->
        [one] one second
       *[other] { $seconds } seconds
    }. The clock stood still, and the answers so far are safe.
live-answered = Answered: { $answered }
live-locked =
    { $how ->
        [changed] Changed to { $given }.
       *[other] Locked: { $given }.
    } You can change it until the reveal.
live-locked-until =
    { $how ->
        [changed] Changed to { $given }.
       *[other] Locked: { $given }.
    } You can change it until { $time }.
live-said-sure = You are sure.
live-said-unsure = You are guessing.
live-not-open = That question is not open any more.
live-not-read =
    I did not understand that answer.{ $kind ->
        [match] { " " }Give each number a letter of its own: no letter stands twice.
        [number] { " " }A number is asked for, such as 12 or 3.5.
        [cloze] { " " }Each gap wants a word or two, without a comma.
       *[other] { "" }
    } Nothing was changed.
live-not-revealed = That question is not revealed yet.
live-answer-first = Answer first; then say how sure you are.
live-pick-first = That is not all yet. Tap your answer first, then “Done”.
live-late =
    { $close ->
        [yes] It closed { $seconds ->
            [one] one second
           *[other] { $seconds } seconds
        } before your answer came, so it is not counted.
       *[no] It was closed already, so your answer is not counted.
    }
live-late-stands =
    { $close ->
        [yes] It closed { $seconds ->
            [one] one second
           *[other] { $seconds } seconds
        } before that. What you answered before counts.
       *[no] It was closed already. What you answered before counts.
    }
live-counted-late = Your answer to question { $number } came in time and only took long to arrive. It counts, and the next standings say so.
live-unscored-already = That question counts for nobody.
live-talk-now = The first vote is in. Talk first; then everybody votes again.
live-reveal-later = Who asked it can reveal it now. You can from one minute after it was asked.
live-reveal-answered = Answer first. From one minute after it was asked, whoever answered can reveal it.
live-revealing = Revealed in a moment.
live-paused =
    { $why ->
        [silent] Paused: nobody answered the last two questions. Still there?
        [hindered] Paused: I may not write here.
        [unseen] Paused: the question could not be shown.
       *[host] Paused. What you answered is safe.
    }
live-talk = The first vote is in; the key stays hidden. Talk for { $seconds } seconds: convince someone who chose differently. Then everybody votes again.
live-second-vote = Second vote: has somebody convinced you? Change your answer, or leave it as it is.
live-in-challenge = This question is part of a challenge that runs in a class here, so its answer is not shown until everybody there has finished.
live-unscored = This question counts for nobody.
live-unscored-away = I was away for too long, so this question counts for nobody.
live-void = This question was found wrong and counts for nobody.
live-revealed =
    { $right } of { $answers } { $answers ->
        [one] answer is right
       *[other] answers are right
    }.
live-revealed-nobody = Nobody answered. Here is what is so.
live-chose = { $answers ->
        [0] Nobody chose it.
        [one] One chose it.
       *[other] { $answers } chose it.
    } { $why }
live-chose-wrong = { $answers ->
        [0] Nobody said { $given }.
        [one] One said { $given }.
       *[other] { $answers } said { $given }.
    } { $why }
live-made-mistake = { $answers ->
        [one] One answer:
       *[other] { $answers } answers:
    } { $why }
live-not-sure = { $answers ->
        [one] One was not sure.
       *[other] { $answers } were not sure.
    }
live-next-at = The next question comes at { $time }.
live-end-at = That was the last question. The results come at { $time }.
live-you-did-not = You did not answer this one.
live-no-card = You have not met this in your own reviews yet.
live-no-review = You reviewed this today already, so it changes nothing in your schedule.
live-added = { $added ->
        [one] Added: what you missed comes in your reviews.
       *[other] Added: the { $added } things that you missed come in your reviews.
    }
live-added-already = What you missed is in your reviews already.
live-nothing-missed = You missed nothing here.

live-gain = First vote { $before } right, after talking { $after }. { $mended ->
        [0] { "" }
        [one] One came round.
       *[other] { $mended } came round.
    }
live-hardest-again = The hardest once more
live-wrong-title = What this group gets wrong
live-mixed-title = A quiz on everything
live-lobby =
    { $questions ->
        [one] One question
       *[other] { $questions } questions
    }, { $seconds ->
        [none] no hurry
       *[other] { $seconds } seconds each
    }{ $host ->
        [none] { "" }
       *[other] , hosted by { $host }
    }.
live-lobby-mode =
    { $mode ->
        [speed] Speed: right answers count, fast ones up to half a point more.
        [discuss] Discuss: vote, talk with the key hidden, vote again.
        [teams] Teams: what the members get right counts for all of them.
        [coop] Together: a goal of { $goal } things; each needs two different people to get it right.
       *[accuracy] Accuracy: right answers count, and nobody races.
    }
live-lobby-starts = Starts at { $time }. To take part, just answer; only you see what you answer.
live-in = In so far: { $players }
live-lobby-begun = It has begun. You can still join: just answer.
live-lobby-nobody = Nobody joined, so it was called off.
live-lobby-ended = It was called off.
live-joined =
    { $team ->
        [none] You are in.
       *[other] You are in team { $team }.
    } { $started ->
        [yes] You are ranked by what is asked from now on.
       *[no] The first question comes soon.
    }
live-joined-already = You are in already.
live-pace =
    { $pace ->
        [untimed] no limit
       *[other] ×{ $pace }
    }
live-pace-how = How much time do you need?
live-pace-set =
    { $pace ->
        [untimed] Set: the room waits for you, within ten minutes a question.
       *[other] Set: questions stand { $pace } times as long while you play.
    }
live-pace-private = The room gets the same time, and nobody is told whose it is.
live-panel =
    { $phase ->
        [lobby] Your controls. The lobby is open.
        [asking] Your controls. Question { $number } of { $of } is open.
        [closing] Your controls. Question { $number } of { $of } closes.
        [talking] Your controls. The group talks about question { $number } of { $of }.
        [revealed] Your controls. Question { $number } of { $of } is revealed.
        [paused] Your controls. It waits after { $why ->
            [silent] nobody answered
            [hindered] I could not write
            [unseen] the question could not be shown
           *[host] you paused it
        }.
       *[ended] The quiz is over.
    }
live-panel-how = `/quiz panel` brings them back; `/quiz pause`, `/quiz end` and the like do the same.
live-panel-type =
    { $phase ->
        [lobby] Type `: /quiz start` to begin, or `: /quiz end` to call it off.
        [asking] Type `: /quiz reveal`, `: /quiz pause`, `: /quiz skip` or `: /quiz end`.
        [talking] Type `: /quiz reveal` to vote again now, or `: /quiz pause`, `: /quiz skip`, `: /quiz end`.
        [revealed] Type `: /quiz next`, `: /quiz pause`, `: /quiz end`, or `: /quiz void` if the question was wrong.
        [paused] Type `: /quiz continue` to go on, `: /quiz skip` or `: /quiz end`.
       *[other] Type `: /quiz end` to end it.
    }
live-panel-private = { $opened } of { $players } have opened our private chat, so only questions are drawn that can be answered in the group.
live-opened = You are in. What takes more than a tap you can answer here: use the button below its question.
live-panel-moved = The quiz has moved on since. Here is how it stands.
live-panel-not-now = That can’t be done now. Here is how it stands.
live-not-host =
    { $host ->
        [none] Only who hosts it, or who manages this place, can do that.
       *[other] Only { $host }, or who manages this place, can do that.
    }
live-host-here =
    { $host ->
        [none] The host is here.
       *[other] { $host } hosts it and was here a moment ago.
    } Others may take over after two questions without a sign.
live-take-over-play = Whoever plays may take over. Answer a question first.
live-took-over = You host it now.
live-not-over = The quiz is not over yet.
live-nothing-hard = Everybody got everything right. There is nothing hard to play again.
live-file-host = The table of all answers is for who hosts it or manages this place.
live-file = All answers of the quiz: { $answers }.
live-file-sent = You get it in our private chat: press “Start” there.
live-somebody = somebody who left
live-end-title = The results
live-ended-why =
    { $how ->
        [stopped] It was ended before its time.
        [silent] It ended because nobody answered any more.
        [away] I was away for too long to go on.
        [no-more] There was nothing left to ask.
       *[other] It ended before its time.
    }
live-rank = { $rank }.
live-right-of = { $right } of { $seen } right
live-points = ({ $points } points)
live-joined-at = (joined at question { $number })
live-team-result = Team { $team }: { $percent } ({ $right } of { $seen } right)
live-goal-reached = You reached the goal together: { $mastered } of { $of }.
live-goal = Together you mastered { $mastered } of { $of }. Each needs two of you.
live-gain-all = Before talking { $before } were right, after it { $after }.
live-nobody-answered = Nobody answered.
live-summary =
    { $players ->
        [one] One person played
       *[other] { $players } people played
    }, { $percent } right.
live-hardest = Hardest: question { $number } ({ $percent } right).
live-held-title = What several of you hold, and what is so:
live-held = { $people } hold “{ $belief }” { $correction }
live-late-counted =
    { $answers ->
        [one] One answer came in time but took long to arrive. It is counted here.
       *[other] { $answers } answers came in time but took long to arrive. They are counted here.
    }
live-others =
    { $more ->
        [one] and one more
       *[other] and { $more } more
    }
live-drawing-questions = Right answers, question by question
live-drawing-alt = { $places ->
        [none] Right answers by question: { $questions }.
       *[other] First places: { $places }. Right answers by question: { $questions }.
    }
live-you-did-not-play = You did not play this time.
live-my-standing = You got { $right } of { $seen } right: place { $rank }.
live-misses = What you missed:
live-miss = To { $can }. { $why }
notice-gone = The quiz that you hosted ended at question { $round } of { $of }: the place where it ran is gone, or I was put out of it. All results are kept.
notice-hindered =
    { $kind ->
        [question] The question that you asked
       *[quiz] The quiz that you host
    }{ $where ->
        [none] { "" }
       *[other] { " " }in { $where }
    } waits: I may not write there any more.{ $missing ->
        [none] { "" }
       *[other] { " " }I would need: { $missing }.
    }

key-reveal = reveal
key-pace = my pace …
key-in = I’m in
key-team = team { $team }
key-change = change …
key-open-private = answer privately too
key-host = host’s controls
key-start-now = start now
key-pause = pause
key-skip = skip
key-vote-now = vote again now
key-next-question = next question
key-void = void this question
key-continue = continue
key-end-quiz = end the quiz
key-take-over = take over
key-my-results = my results
key-again = play the hardest again
key-file = results file (host)
group-start = who may start quizzes and questions: anyone or managers
group-language = the language in which the group reads
group-zone = the time zone of its clocks
group-quiet = hours in which nothing is begun
group-how = Who manages this place can change each, such as `/group start managers` or `/group quiet 22:00-07:00`.
key-mine = my result
key-add-misses = add my misses to my reviews

## The end of a round

rest =
    That was { $answered } answers. Time for a break? { $left ->
        [0] No review is left.
        [one] One review is left.
       *[other] { $left } reviews are left.
    }
end-done =
    Done: { $answered } { $answered ->
        [one] answer
       *[other] answers
    }, { $right } right. { $streak ->
        [0] Every answer is kept.
        [one] Day 1 of your streak.
       *[other] { $streak } days in a row.
    }
end-nothing-due = Nothing is due now.
end-nothing-new = There is nothing new to learn now.
still-due = { $due } { $due ->
        [one] review is
       *[other] reviews are
    } due now.
to-come = Next review { $when }. By the end of tomorrow { $tomorrow }, within a week { $week }.
plan =
    { $overdue } reviews have piled up. { $today ->
        [0] Today’s share is done
       *[other] Today { $today } of them, the most useful first
    }; at this pace all is caught up by { $date }.
next-review = Press Enter to review.
    .taps = “Review” goes on.
next-early = Press Enter to be asked once more about what you just met.
    .taps = “Review” asks you once more about what you just met.
next-learn = Press Enter to learn something new.
    .taps = “Learn something new” goes on.
next-tomorrow = That was today’s { $limit } new ones. More tomorrow, or with `/learn` and a topic.
next-practice = `/practice` and a topic lets you practise whenever you like.

## Topics, progress, words

topic-new = { $objectives } to learn
topic-begun = { $met } of { $objectives } met
topic-met = all { $objectives } met
topics-how = Name a topic to begin it, such as `/learn copy-on-write`, or to be asked about it: `/practice copy-on-write`.

progress-known = What you would recall now
progress-row = { $percent } % · { $met } of { $objectives } met
progress-due = Due now { $now }, by the end of today { $today }, within a week { $week }.
progress-streak =
    { $streak ->
        [0] No streak yet: a day counts with one answer, and one missed day in seven is forgiven.
        [one] Streak: 1 day. One missed day in seven is forgiven.
       *[other] Streak: { $streak } days. One missed day in seven is forgiven.
    }
progress-retention = Over 30 days you recalled { $share } of { $reviews } reviews. Your aim: { $desired }.
progress-retention-few = How much you recall over 30 days: too few reviews yet to tell ({ $reviews } of { $enough }). Your aim: { $desired }.
progress-beliefs = Mistakes that showed in your answers, the latest first; { $mended } of { $shown } mended:
belief-held = { $belief } – not mended yet
belief-mended = { $belief } – mended
progress-aside =
    { $cards ->
        [one] One objective is suspended. `/resume` brings it back.
       *[other] { $cards } objectives are suspended. `/resume` brings them back.
    }

terms-found =
    { $found ->
        [one] One term that I know
       *[other] { $found } terms that I know
    }
terms-topic = (topic: { $topic })
terms-more =
    { $left ->
        [one] One more is in it.
       *[other] { $left } more are in it.
    }
terms-how = `/explain { $term }` tells more about one.
    .taps = Tap one for more about it.
terms-none = I know none of the terms in that message.
terms-none-how = `/explain` looks up a word, and `/topics` shows what is taught here.
terms-no-text = There is no text in that message that I can read.
explain-also = Also: { $also }
explain-mistake = Some think: “{ $belief }” In fact: { $correction }
explain-topic = Topic: { $topic } (`/learn { $id }`)

## Linked accounts

platform =
    { $platform ->
        [telegram] Telegram
        [discord] Discord
       *[terminal] Terminal
    }
link-code = Send this to me from your other account, within { $minutes } minutes. It works once.
link-what = Then both are one: what you learned there and here is put together, and you go on with it on either.
link-careful = Only for accounts of your own: whoever sends the code shares your progress.
link-this-one = (this one)
link-joined =
    Linked. Together you have given { $answers } { $answers ->
        [one] answer
       *[other] answers
    } and met { $met } { $met ->
        [one] objective
       *[other] objectives
    }; nothing was lost on either side.
link-told = This account is now linked with { $called }, where your code was sent.
link-not-you = You did not do that? `/unlink` parts them again at once.
link-already = These accounts are one already.
link-reminder = One reminder remains, and comes to { $called }. `/remind on` brings it to the account where you say so.
link-differ = Some settings differ. Those marked hold till you choose:
link-value =
    { $holds ->
        [yes] { $called }: { $value } (holds)
       *[no] { $called }: { $value }
    }
link-choose = Type `/link keep { $name }` for all of one account, or `/link keep { $name } { $setting }` for one setting. `/settings` changes them at any time.
    .taps = Tap whose settings to keep, all of them or one at a time. `/settings` changes them at any time.
link-kept =
    { $open ->
        [0] Kept from { $called }. Now all settings are the same.
        [one] Kept from { $called }. One is left to choose.
       *[other] Kept from { $called }. { $open } are left to choose.
    }
link-parted = Unlinked from { $others }.
link-parted-here =
    Here you go on with this account’s own { $answers } { $answers ->
        [one] answer
       *[other] answers
    } and { $met } { $met ->
        [one] objective
       *[other] objectives
    } met.
link-parted-reminded = Your reminders come here.
link-parted-unreminded = No reminder comes here. `/remind` sets one.
link-parted-back = Nothing was lost: `/link` brings it together again.
linked-accounts = These accounts are one learner:
linked-part = `/unlink` parts them again.

## Settings, export, deletion

setting-language = the language I speak
setting-zone = your time zone
setting-day = the hour at which your day turns, 0 to 12
setting-new = new objectives a day
setting-cap = the most reviews in a day
setting-retention = how much you want to remember, 0.80 to 0.97
setting-buttons = ratings on a flashcard, 2 or 4
setting-easy = weekdays on which as little as possible falls due
setting-misses = what you miss in a group: ask, or always add it to your reviews
setting-changed = Set: { $name } is now { $value }.
settings-how = To change one, type its name and value after the command: /settings new 5
settings-past = A change counts from now on; what was scheduled before stays as it is.

exported = Here is everything stored about you, with { $answers } { $answers ->
        [one] answer
       *[other] answers
    }.
forget-counts =
    Stored about you: { $answers } { $answers ->
        [one] answer
       *[other] answers
    }, { $cards } { $cards ->
        [one] objective
       *[other] objectives
    } met, { $sessions } { $sessions ->
        [one] round
       *[other] rounds
    }, { $reports } { $reports ->
        [one] report
       *[other] reports
    }.
forget-linked = Your linked accounts are one learner: it is deleted for all of them ({ $names }). `/unlink` first parts what you want to keep.
forget-how = To delete all of it now and for good, type `/forget { $confirmation }`. `/export` gives you a copy first.
forgotten = Everything about you was deleted. If you write again, you start anew.

## The chats

chat-trouble = Something went wrong with that, and nothing was counted. It is noted. `/review` goes on.
chat-unseen = At { $time } you could not be shown what came of what you did. It counts all the same.
chat-repeated = (Repeated: I was interrupted while I sent this.)
inline-nothing = Nothing like that is taught here. See all topics
inline-open = Practise in private
chat-reachable = Messages to you did not arrive since { $date }. Nothing is lost, and now they do again.

## Reminders

remind-on = Reminders are on.
remind-off = Reminders are off.
remind-when = When
remind-when-is = { $days } at { $time }
remind-days =
    { $days ->
        [daily] every day
        [weekdays] on weekdays
        [weekends] at weekends
       *[other] on { $names }
    }
remind-zone = Time zone
remind-zone-is = { $zone }, where it is { $time } now; `/settings zone` changes it
remind-least = Only when
remind-least-is =
    { $least ->
        [one] something is due
       *[other] at least { $least } are due
    }
remind-quiet = Quiet hours
remind-quiet-is = { $from } to { $to }
remind-quiet-none = none
remind-next = Next
remind-put-off = Put off
remind-moment =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] on { $date }
    } at { $time }
remind-slowed =
    { $ignored ->
        [one] The last reminder was left unanswered, so the next comes { $days } days after it.
       *[other] The last { $ignored } reminders were left unanswered, so the next comes { $days } days after the last.
    } Any answer brings back the usual days.
remind-how = To set it, type a time and days: `/remind 18:30`, `/remind 18:30 weekdays`, `/remind 8:00 mon wed fri`. `/remind off` ends it.
remind-how-more = Also: `/remind least 5` (only when so many are due), `/remind quiet 22:00-07:00` or `quiet none`, `/remind snooze 3h`.
remind-stopped = Since { $date } my messages did not reach you, so your reminders were switched off. Everything you learned is kept.
reminder-due =
    { $due ->
        [one] One review is due.
       *[other] { $due } reviews are due.
    }
reminder-how = Press Enter to review, or type `/remind snooze 3h`, `/remind less` for fewer days, or `/remind off`.
    .taps = A few minutes are enough. Any answer counts.
reminder-example = This is how a reminder looks:

key-snooze = in 3 hours
key-less-often = less often
key-remind-on = switch reminders on
key-remind-off = turn off

## The terminal

terminal-picture = Picture: { $alt } ({ $file })
terminal-group = — to the group —
terminal-file = Written: { $file }
terminal-no-file = Not written: { $file } ({ $reason }). Everything is still stored here; when that is put right, type `/export` again.
terminal-goodbye = Everything is kept. See you soon.
terminal-bad-name = A name has 1 to 32 letters, digits, points, hyphens or underscores.
terminal-trouble = Something went wrong here, and nothing was counted. Please try that again.

## Which steps run again (build-cache)

-family-build-cache-start = With BuildKit, this Dockerfile has been built, so every step is in the cache.
-family-build-cache-ask = Which lines run again in the next build?
family-build-cache-stem-edit = { -family-build-cache-start } You edit `{ $file }` and change nothing else. { -family-build-cache-ask }
family-build-cache-stem-touch = { -family-build-cache-start } You run `touch { $file }`: it gets a new modification time, its content stays. { -family-build-cache-ask }
family-build-cache-stem-chmod = { -family-build-cache-start } You run `chmod +x { $file }`: its mode changes, its content stays. { -family-build-cache-ask }
family-build-cache-stem-add = { -family-build-cache-start } You add a new file, `{ $file }`. { -family-build-cache-ask }
family-build-cache-stem-line = { -family-build-cache-start } You change line { $line } into `{ $text }`. { -family-build-cache-ask }
family-build-cache-stem-build-arg = With BuildKit, this Dockerfile has been built with `--build-arg { $old }`, so every step is in the cache. Now you build with `--build-arg { $new }`. Which lines run again?
family-build-cache-stem-base = { -family-build-cache-start } You pull `{ $base }`, and the tag now names other content. { -family-build-cache-ask }
family-build-cache-stem-nothing = { -family-build-cache-start } Three weeks later the packages on the servers are newer; the Dockerfile, the files, the local base image and the cache are the same. { -family-build-cache-ask }
family-build-cache-no-line = no line

family-build-cache-why-only-changed = Line { $line } runs, but it is not alone: each later step builds on the files it leaves, so its cached result no longer fits.
family-build-cache-why-touch-one = A new modification time is no change for COPY: the checksum covers names, content and permission bits.
family-build-cache-why-setting-line = Line { $line } only sets a value. It is no step that runs; what counts is which steps use the value.
family-build-cache-why-configuration-line = Line { $line } only sets the image's configuration. It is no step that runs, and with BuildKit it is in no step's key.
family-build-cache-why-every-step = A step keeps its place in the cache when nothing below it and nothing it is given has changed. Look for the first step that is given something new.
family-build-cache-why-every-step-file = Only a COPY that takes `{ $file }` could notice the change. Steps before such a line keep their keys.
family-build-cache-why-first-copy = A COPY looks only at the files it takes itself, and line by line: not each COPY here takes a changed `{ $file }`.
family-build-cache-why-time = A new modification time is not looked at. The checksum of a COPY covers names, content and permission bits.
family-build-cache-why-chain = That is the rule of the old builder, where each line was a link of the chain. BuildKit re-runs only steps that are given the changed value, and what follows them.
family-build-cache-why-arg-hidden = ENV sets `{ $name }` to a fixed value and wins over ARG, so no step is given the new value.
family-build-cache-why-arg-line = The cache misses at the first step that uses the value, not at the ARG line { $line }. A RUN counts as using it, a COPY that does not name it does not.
family-build-cache-why-same-command = The text of these RUN lines is the same, but the files below them are not: a step after one that ran again runs too.
family-build-cache-why-fetches = A RUN is matched by its text and by what lies below it. What it would fetch today is not looked at, so it stays cached.
family-build-cache-why-start-line = Line { $line } is no step of the build: CMD only records what a container will run later.
family-build-cache-why-later-lines = Later RUN, COPY and WORKDIR lines do run again. Lines that only set configuration (such as CMD) are no steps that run.
family-build-cache-why-mode = The content is the same, but the checksum of a COPY also covers the permission bits.
family-build-cache-why-no-file = No file has changed, but a step also runs again when its own text, or a value that it is given, is another.
family-build-cache-why-only-dockerfile = The text of the Dockerfile is the same, but the builder also looks at the copied files, the base image and the values that steps are given.
family-build-cache-why-only-commands = COPY and WORKDIR are steps with keys of their own, just as RUN is. They run again as well when the step below them has.

family-build-cache-missed-first = This is the first step that is given something new, so its key is not in the cache.
family-build-cache-missed-later = It comes after line { $first }, which ran again. A later step that changes files is not taken from the cache then.
family-build-cache-not-cmd = CMD records what a container will run later. During the build nothing runs for it.
family-build-cache-not-arg = ARG only declares a value. The cache misses at the first step that uses it.
family-build-cache-not-setting = This line only sets configuration. It is no step that runs.
family-build-cache-not-before = Nothing below this step and nothing that it is given has changed, so it comes from the cache.

family-build-cache-explained-edit = `{ $file }` is taken by line { $line }, `{ $text }`. Its content has changed, so the checksum over the copied files is another, and line { $line } runs again.
family-build-cache-explained-add = The new `{ $file }` is among the files that line { $line }, `{ $text }`, takes. One more file gives another checksum, so line { $line } runs again.
family-build-cache-explained-chmod = `{ $file }` is taken by line { $line }, `{ $text }`. The checksum covers content, names and permission bits, so a new mode is enough: line { $line } runs again.
family-build-cache-explained-touch = The checksum of a COPY covers content, names and permission bits of the files, not their modification time. After `touch { $file }` each step still finds its key, so no line runs again.
family-build-cache-explained-ignored = `.dockerignore` leaves out `{ $file }`, so no COPY takes it. No step is given anything new, each one still finds its key, and no line runs again.
family-build-cache-explained-not-taken = No COPY takes `{ $file }`. So no step is given anything new, each one still finds its key, and no line runs again.
family-build-cache-explained-step = The text of line { $line } is part of its key. With a new text the key is not in the cache, so line { $line } runs again.
family-build-cache-explained-configuration = { $does } in line { $line } sets only the image's configuration. With BuildKit it is not part of any step's key, so no line runs again.
family-build-cache-explained-env = ENV in line { $line } is no step itself. But each later RUN gets the variable, used or not; a COPY or WORKDIR gets it only where it names it. The first that gets it is line { $first }, so that one runs again.
family-build-cache-explained-env-in-copy = ENV in line { $line } is no step itself. The first step that gets the new value is line { $first }, which names the variable: it now copies to another place, so it runs again.
family-build-cache-explained-arg = ARG in line { $line } is no step itself. The cache misses at the first use of the value: each later RUN counts as using it, a COPY only where it names it. That is line { $first }; steps before it do not use the value.
family-build-cache-explained-arg-hidden = The Dockerfile sets `{ $name }` by ENV to a fixed value, and ENV wins over ARG. So every RUN is given the same value as before, each step finds its key, and no line runs again.
family-build-cache-explained-base = The key of each step holds the keys of all steps below it, and the base image lies below them all. With other content there, no step finds its key: all of them run again.
family-build-cache-explained-nothing = A RUN is matched by its text and by what lies below it. What its command would fetch today is not looked at. Nothing that counts has changed, so each step finds its key and no line runs again.
family-build-cache-explained-later = { $count ->
    [one] Line { $lines } comes after line { $first } and builds on its result, so it runs again too.
   *[other] Lines { $lines } come after line { $first } and build on its result, so they run again too.
}
family-build-cache-explained-kept = { $count ->
    [one] Line { $lines } keeps its key and comes from the cache.
   *[other] Lines { $lines } keep their keys and come from the cache.
} The remaining lines set configuration and are no steps that run.

## How many layers (layer-count)

-family-layer-count-ask = Each RUN here changes files. How many filesystem layers has the image that this Dockerfile builds?
family-layer-count-stem = Suppose that `{ $base }` has { $layers ->
    [one] 1 filesystem layer
   *[other] { $layers } filesystem layers
}. { -family-layer-count-ask }
family-layer-count-stem-two = Suppose that `{ $base }` has { $layers } filesystem layers, `{ $other }` has { $otherLayers }. { -family-layer-count-ask }
family-layer-count-stem-scratch = Suppose that `{ $base }` has { $layers } filesystem layers; `scratch` is an empty start. { -family-layer-count-ask }

family-layer-count-why-every-line = That counts each line after FROM. Only lines that change files (RUN, COPY, ADD) add a layer; the others change the configuration.
family-layer-count-why-from-too = That counts each line, FROM too. FROM brings the base's own layers and none of its own; lines such as ENV or CMD bring none.
family-layer-count-why-values = ENV, ARG and LABEL set values in the configuration. No file changes, so they add no layer.
family-layer-count-why-start = CMD and ENTRYPOINT only record what a container will run later. Nothing runs for them in the build, so they add no layer.
family-layer-count-why-copy = COPY and ADD put files into the image, so each adds a layer, just as RUN does.
family-layer-count-why-base = The layers that come with `{ $from }` belong to the image too.
family-layer-count-why-rm = Deleting takes nothing out of the layers below. The deletion is itself a change and is stored in a layer of its own.
family-layer-count-why-stages = The image is only the last stage and what that stage is built FROM. Another stage gives just the files that are copied out of it.

family-layer-count-explained-other-stage = Stage `{ $name }` is only copied from, so none of its layers are in the image.
family-layer-count-explained-stacked = The last stage starts FROM `{ $name }`, so all layers of that stage lie below it.
family-layer-count-explained-adding = { $count ->
    [one] Line { $lines } changes files, so it adds one layer.
   *[other] Lines { $lines } change files: { $count } layers, one each.
}
family-layer-count-explained-other = { $count ->
    [one] Line { $lines } only sets configuration and adds no layer.
   *[other] Lines { $lines } only set configuration and add no layer.
}
family-layer-count-explained-sum = With { $base } from the base image: { $base } + { $added } = { $sum }.

## What is seen through whiteouts (whiteouts)

-family-whiteouts-start = These are the entries of an image's layer archives, layer 1 at the bottom.
family-whiteouts-stem-view = { -family-whiteouts-start } Which files does a new container of this image see?
family-whiteouts-stem-lower = { -family-whiteouts-start } Another image on the same host lacks layer { $top } and ends with layer { $below }. Which files does a new container of that other image see?
family-whiteouts-stem-stored = { -family-whiteouts-start } Somebody unpacks each layer archive of this image by itself. Of which files do they find the content?
family-whiteouts-nothing = no file

family-whiteouts-why-own-layer = A marker hides only what lies in the layers below it. Files of its own layer stay visible.
family-whiteouts-why-for-ever = A marker hides only what lies below. A file that is put into a higher layer, even under the same name, is seen again.
family-whiteouts-why-named-file = A marker can hide more than one file: a whiteout of a directory hides all below it, and `.wh..wh..opq` all that lower layers have in its directory.
family-whiteouts-why-opaque = `.wh..wh..opq` is a marker too: it hides everything that lower layers have in its directory.
family-whiteouts-why-nothing-hidden = These are all files of all layers. But an entry that begins with `.wh.` hides what it names in the layers below.
family-whiteouts-why-markers = An entry that begins with `.wh.` is a marker of the archive. It is not seen as a file.
family-whiteouts-why-merged = A directory in an upper layer does not replace the one below: their files are merged, except for names that are hidden.
family-whiteouts-why-deletes = A marker deletes nothing in the layers below. Without the layer that holds it, the files are seen as before.
family-whiteouts-why-other-image = That is what the image with all layers shows. The markers and files of its top layer are not part of the other image.
family-whiteouts-why-top-files = The files of the top layer come with that layer only; the other image does not have it.
family-whiteouts-why-stored-seen = Not to be seen is not to be gone: a marker in an upper layer takes no content out of the layers below.
family-whiteouts-why-stored-base = Each layer holds the files that it adds, not only the lowest one.
family-whiteouts-why-stored-upper = The lowest layer is part of the image too, with all its files.
family-whiteouts-why-stored-top = A layer holds only its own changes. The files of the layers below are still part of the image.
family-whiteouts-why-hidden = `{ $marker }` in layer { $layer } hides it, and no higher layer puts it back.
family-whiteouts-why-marker = This entry is a marker that hides `{ $path }` in the layers below. It is not seen as a file.
family-whiteouts-why-seen = Layer { $layer } holds `{ $path }`, and no marker in a higher layer hides it.

family-whiteouts-explained-base = Layer 1 lies lowest; up to here { $view } can be seen.
family-whiteouts-explained-added = Layer { $layer } adds { $added }. To be seen now: { $view }.
family-whiteouts-explained-hidden = Layer { $layer }: `{ $marker }` hides { $hidden } of the layers below. To be seen now: { $view }.
family-whiteouts-explained-both = Layer { $layer }: first `{ $marker }` hides { $hidden } of the layers below, then the layer's own { $added } { $count ->
    [one] comes
   *[other] come
} in. To be seen now: { $view }.
family-whiteouts-explained-lower = The markers of layer { $top } hide files only where that layer is on top. In the layers below nothing is deleted.
family-whiteouts-explained-stored = Markers change what a container sees, not what the layers hold. { $hidden } can't be seen in a container, yet the content still lies in the layer that brought it.
family-whiteouts-explained-stored-all = Each layer holds the files that it brought. Here all of them can be seen in a container as well, since a hidden file was put back later.

## The size of an image (image-size)

-family-image-size-ask = On overlay-type storage, uncompressed: how large is the image that is built here?
family-image-size-stem = The base image takes { $base } MB. `fallocate -l` makes a file of the given size. { -family-image-size-ask }
family-image-size-stem-copy = The base image takes { $base } MB, `{ $file }` takes { $size } MB. `fallocate -l` makes a file of the given size. { -family-image-size-ask }

family-image-size-why-rm = That takes deleted files off. A later step only hides a file: its bytes stay in the earlier layer, which is part of the image.
family-image-size-why-metadata = Changing the mode, owner or name of a file from an earlier layer stores the whole file again in the new layer.
family-image-size-why-append = Appending to a file from an earlier layer stores the whole file again, not only the new bytes.
family-image-size-why-seen = That is what a container finds in its files. The image also keeps older copies and deleted files in its lower layers.
family-image-size-why-temporary = A layer holds what is there at the end of its step. What one RUN makes and deletes again is not stored.
family-image-size-why-copy-up = Deleting copies nothing: the new layer gets only a small marker that hides the file.
family-image-size-why-copy = COPY adds a file to the image too, with its full size.
family-image-size-why-base = The base image's layers are part of the new image, so its size counts.

family-image-size-explained-create = Line { $line } adds a file: { $size } MB.
family-image-size-explained-temporary = Line { $line } leaves { $size } MB; what it deletes again in the same RUN is not stored.
family-image-size-explained-delete = Line { $line } deletes a file of an earlier layer: a marker hides it, its bytes stay. 0 MB.
family-image-size-explained-metadata = Line { $line } changes only mode or owner, yet the whole file is stored again: { $size } MB.
family-image-size-explained-append = Line { $line } appends, and the whole file, now longer, is stored again: { $size } MB.
family-image-size-explained-move = Line { $line } renames a file of an earlier layer: it is stored again under the new name, { $size } MB.
family-image-size-explained-configure = Line { $line } only sets configuration: 0 MB.
family-image-size-explained-sum = With the base: { $terms } = { $sum } MB.

## Who sees which change (copy-on-write)

family-copy-on-write-stem-one = In the image `shop` the file `/a` holds the line v0{ $volume ->
    [yes] , and there is nothing at `/d`
   *[no] { "" }
}. Each container runs until it is removed. { $commit ->
    [yes] `docker commit` makes an image of a container.{ " " }
   *[no] { "" }
}Which lines does `{ $path }` hold in { $container } at the end?
family-copy-on-write-stem-all = In the image `shop` the file `/a` holds the line v0{ $volume ->
    [yes] , and there is nothing at `/d`
   *[no] { "" }
}. Each container runs until it is removed. { $commit ->
    [yes] `docker commit` makes an image of a container.{ " " }
   *[no] { "" }
}Which lines does `{ $path }` hold in each container at the end? A dash means that there is no such file.
family-copy-on-write-no-file = no such file

family-copy-on-write-why-last-writer = That takes the file for one that all containers share. Each container writes to a layer of its own, and the others do not see that.
family-copy-on-write-why-unmounted = That gives the file to every container. Only those that mount the volume `d` see what lies in it.
family-copy-on-write-why-image-changed = That lets changes go on into the image. A container changes only its own layer; the image stays as it was for the next container.
family-copy-on-write-why-deleted = Deleting leaves a whiteout in that container's own layer. The image still has the file, and so have other containers.
family-copy-on-write-why-commit-volume = `docker commit` takes the container's own layer. What lies in a volume is left out.
family-copy-on-write-why-lost = A change made in a container stays in that container's own layer, where it reads it again.
family-copy-on-write-why-commit-nothing = `docker commit` makes a new image with the container's changes so far, and containers of that image see them.
family-copy-on-write-why-commit-later = `docker commit` takes the layer as it is at that moment. What the container changes afterwards is not in the new image.
family-copy-on-write-why-own-volume = All containers that mount the volume `d` share its files; each write is seen by the others at once.
family-copy-on-write-why-other = That is what another container reads. Follow what { $container } was made from and what it changed itself.
family-copy-on-write-why-both = `>` replaces all that the file holds; only `>>` adds a line.
family-copy-on-write-why-none = Follow what { $container } was made from, what it mounts and what it changed itself: the file is there.

family-copy-on-write-explained-own = { $container } last changed `{ $path }` itself in line { $line }. Its own layer holds the file, and that copy is read: { $lines }.
family-copy-on-write-explained-deleted = { $container } deleted `{ $path }` itself in line { $line }. A whiteout in its own layer hides the file of the image from it.
family-copy-on-write-explained-image = { $container } never changed `{ $path }`, so it reads the file of the image `{ $image }`. No container's change reaches that image: { $lines }.
family-copy-on-write-explained-commit = { $container } never changed `{ $path }` itself. Its image `{ $image }` holds what the container in line { $commit } had at that moment: { $lines }.
family-copy-on-write-explained-commit-none = { $container } is made from `{ $image }`, which holds what the container in line { $commit } had at that moment: `{ $path }` was deleted there.
family-copy-on-write-explained-volume = { $container } mounts the volume `d`, so it reads `{ $path }` there, whoever wrote it: { $lines }.
family-copy-on-write-explained-volume-none = { $container } mounts the volume `d`, and in the volume there is no such file as `{ $path }` at the end.
family-copy-on-write-explained-unmounted = { $container } does not mount the volume `d`, and no image holds a volume's files, so it has no `{ $path }`.

## Disk use with shared layers (disk-use)

-family-disk-use-start = Each image adds one layer to the image it is built FROM. Only uncompressed layer data in the classic image store counts, and there is no build cache.
family-disk-use-stem-use = { -family-disk-use-start } { $tagged ->
    [0] How
   *[other] After the last line, how
} many MB do these images { $containers ->
    [0] { "" }
   *[other] and containers{ " " }
}take together?
family-disk-use-stem-freed = { -family-disk-use-start } { $commands ->
    [one] How many MB does the command free?
   *[other] The commands run in this order. How many MB does the last one free?
}

family-disk-use-why-sizes = Each SIZE includes all layers of the image. Layers that several images share are stored once, so adding up counts them again and again.
family-disk-use-why-leaves = The images at the ends of the tree still share layers, at least those of `base`. A shared layer is stored once.
family-disk-use-why-base = The layer of `base` is needed by all the others and takes its place too, once.
family-disk-use-why-copies = A container has no copy of its image. It adds only what it wrote itself, in its own thin layer.
family-disk-use-why-virtual = A virtual size is what a container wrote plus its whole image. Added up, the image is counted once for each container.
family-disk-use-why-written = What the containers wrote lies in their own layers and takes space as well.
family-disk-use-why-tag = `docker tag` gives the same image a second name. No data is copied.
family-disk-use-why-whole-size = The SIZE of `{ $image }` includes layers that other images or containers still need. Those stay.
family-disk-use-why-all-sizes = That adds up the SIZE of each image removed. Only what the last command frees is asked, and a SIZE includes layers that are still needed.
family-disk-use-why-own-layer = Look at each layer of `{ $image }`, not only at the one that it adds: a layer goes when nothing needs it any more, and no sooner.
family-disk-use-why-above-base = Not all layers above `base` go or stay together: each one stays as long as another tag, image or container needs it.
family-disk-use-why-below = The layer of `base` is still needed by other images. Look for the layers that only `{ $image }` needed.
family-disk-use-why-nothing = No other tag, image or container needs all the layers of `{ $image }`. What nothing needs is deleted.

family-disk-use-explained-layers = Each layer is stored once, however many images share it: { $terms } = { $sum } MB.
family-disk-use-explained-tag = `{ $tag }` is only a second name of `{ $image }` and adds nothing.
family-disk-use-explained-containers = { $count ->
    [one] The container adds what it wrote itself: { $terms } MB.
   *[other] Each container adds what it wrote itself, not its image: { $terms } MB.
}
family-disk-use-explained-sum = Together: { $sum } MB.
family-disk-use-explained-gone = With `{ $image }` go the layers that nothing else needs any more, named after the image that added them: { $gone }. That is { $sum } MB.
family-disk-use-explained-kept = Of the layers of `{ $image }`, another tag, image or container still needs those of { $kept }. They stay.
family-disk-use-explained-nothing = Only the name is removed: 0 MB.

## What survives (what-survives)

-family-what-survives-start = The image `shop` declares no volumes, and its process keeps running.
family-what-survives-stem-seen = { -family-what-survives-start } Which of the touched files are there in the container `{ $container }` at the end?
family-what-survives-stem-kept = { -family-what-survives-start } Which of the touched files still exist anywhere at the end: in a container, in a volume or on the host?
family-what-survives-none = none of them

family-what-survives-why-commit-nothing = `docker commit` makes a new image that includes the container's own layer, so containers of that image have the file.
family-what-survives-why-stop-loses = A stopped container still has its own layer. Starting it runs the command anew on the same files.
family-what-survives-why-rebuild = A new image under the old name changes no container. A restart goes on with the same layer on the same image.
family-what-survives-why-restart = A restart gives a new process, not new files: the container keeps its own layer.
family-what-survives-why-image-keeps = What a container writes goes to its own layer, and that goes when the container is removed. The image never gets it, so a new container starts without it.
family-what-survives-why-tmpfs = A tmpfs mount lives in memory. When the container stops, what lies in it is gone.
family-what-survives-why-bind = A bind mount is the host's own directory, no copy. Files written there are on the host, whatever happens to the container.
family-what-survives-why-volume-stays = A volume lies outside the container's layer and has its own life. Nothing here removes it.
family-what-survives-why-rm-volume = Removing a container leaves a named volume alone, and without `-v` or `--rm` an anonymous one as well.
family-what-survives-why-anonymous-new = The anonymous volume still exists, but no container takes it up by itself: `-v /cache` makes a new, empty one each time.
family-what-survives-why-anonymous-removed = `docker rm -v`, and `--rm` when the container exits, also remove its anonymous volumes.
family-what-survives-why-commit-volumes = `docker commit` takes only the container's own layer. What lies in volumes, bind mounts and tmpfs is left out.

family-what-survives-explained-layer-stays = `{ $path }` lies in the container's own layer. It is the same container with the same layer, so the file is there.
family-what-survives-explained-layer-gone = `{ $path }` lay in the layer of the first container and went with it. The image never had it.
family-what-survives-explained-layer-commit = `{ $path }` lies in the container's own layer, which `docker commit` puts into the new image: it is there.
family-what-survives-explained-tmpfs = `{ $path }` lay in memory and was gone as soon as the container stopped.
family-what-survives-explained-tmpfs-commit = `{ $path }` lies in the memory of the first container and is not part of the committed image.
family-what-survives-explained-bind = `{ $path }` is a file in `/srv/src` on the host. It stays, and the container sees it there through the mount.
family-what-survives-explained-bind-commit = `{ $path }` is a file in `/srv/src` on the host. The commit leaves it out, and the new container does not mount that directory.
family-what-survives-explained-named = `{ $path }` lies in the volume `pg`, which nothing here removes. The container that mounts `pg` sees it.
family-what-survives-explained-volume-commit = `{ $path }` lies in a volume. The commit leaves volumes out, and the new container does not mount that one.
family-what-survives-explained-anonymous-stays = `{ $path }` lies in the container's anonymous volume, which stays with the container.
family-what-survives-explained-anonymous-removed = `{ $path }` lay in an anonymous volume, which was removed together with its container.
family-what-survives-explained-anonymous-new = `{ $path }` lies in the first container's anonymous volume. That still exists, but the new container got a new, empty one.
family-what-survives-explained-anonymous-kept = `{ $path }` lies in the first container's anonymous volume. Plain `rm` does not remove it, so it still exists.

## Tag or digest (tag-or-digest)

family-tag-or-digest-stem = Hosts A and B start without images; CI pushes a new version each time. These commands run in this order, and no container is removed. Which version does each container run at the end?

family-tag-or-digest-why-fixed = A tag is a pointer. Pushing another image under the same tag moves it, and later pulls get the new content.
family-tag-or-digest-why-updated = A container keeps the image that it was created from. Pulling a new version changes only what the next container is made of.
family-tag-or-digest-why-restart = A restart starts the same container again, on the image that it was created from.
family-tag-or-digest-why-latest = `latest` is a tag like any other. It moves when somebody pushes `latest`, not when another tag is pushed.
family-tag-or-digest-why-asks = `docker run` takes the local image of that tag if there is one, and does not ask the registry then. `--pull always` would.
family-tag-or-digest-why-digest = A digest names one content. It does not move when a tag does, and the old content can still be pulled by it.
family-tag-or-digest-why-local = A host's copy of a tag is renewed by `docker pull` and by `--pull always`; both ask the registry where the tag points now.
family-tag-or-digest-why-newest = Not each container gets the newest push: it depends on what its host had, on the reference, and on when the container was made.

family-tag-or-digest-explained-digest = { $container } (line { $line }) is started by digest, so it runs exactly that content: { $version }.
family-tag-or-digest-explained-always = { $container } (line { $line }): `--pull always` first asks the registry where `shop:{ $tag }` points at that time: { $version }.
family-tag-or-digest-explained-missing = { $container } (line { $line }): host { $host } has no `shop:{ $tag }` yet, so it pulls what the tag names in the registry at that time: { $version }.
family-tag-or-digest-explained-local = { $container } (line { $line }): host { $host } has `shop:{ $tag }` since line { $pulled } and uses that copy without asking the registry: { $version }.
family-tag-or-digest-explained-keeps = No pull and no restart changes a container that exists: it keeps the content that it was made from.

## Published ports (published-ports)

-family-published-ports-start = The image `web` has `EXPOSE 80`, and its server listens on port 80 until it is stopped. These commands run on one host in this order; some may fail.
family-published-ports-stem-running = { -family-published-ports-start } Which containers run at the end?
family-published-ports-stem-answering = { -family-published-ports-start } Which container answers a request to port { $port } of the host at the end?
family-published-ports-none = none
family-published-ports-nobody = none of them

family-published-ports-why-no-clash = A port of the host can be held by one running container only. Starting a second one that publishes it fails: the port is already allocated.
family-published-ports-why-reserved = A port is held only while its container runs. A stopped container, or one whose start failed, keeps nobody else from it.
family-published-ports-why-inside = Equal ports inside the containers are no conflict: each container has a network of its own. Only the port of the host must be free.
family-published-ports-why-expose-clash = EXPOSE holds no port of the host. Any number of containers can run side by side without `-p`.
family-published-ports-why-waiting = A start that failed is not made up for when the port gets free. The container stays as it is until somebody starts it.
family-published-ports-why-existing = A container that exists need not run: it may be stopped, or its start may have failed.
family-published-ports-why-taken-over = A later container does not take the port from a running one. Its start fails, and the earlier one keeps the port.
family-published-ports-why-exposed = `EXPOSE` is documentation. Without `-p` or `-P` no port of the host leads to the container.
family-published-ports-why-nobody = At the end { $container } runs, and it publishes this port.
family-published-ports-why-not-running = { $container } does not run at the end, so it holds no port of the host.
family-published-ports-why-unpublished = { $container } publishes no port. `EXPOSE` alone opens nothing on the host.
family-published-ports-why-other-port = { $container } publishes port { $port } of the host (`-p` names the host's port first).
family-published-ports-why-runs = { $container } was started, and no running container held the host port that it publishes, if it publishes one.
family-published-ports-why-failed = { $container } can't start in line { $line }: { $holder } runs and holds the same port of the host.
family-published-ports-why-stopped = { $container } does not run any more after line { $line }.

family-published-ports-explained-removed = { $container } is removed in line { $line }, and its port mapping with it.
family-published-ports-explained-failed = { $container } can't start in line { $line }, since { $holder } runs and holds that port; it stays as it is, not running.
family-published-ports-explained-stopped = { $container } is stopped in line { $line } and holds no port since.
family-published-ports-explained-unpublished = { $container } runs without `-p`: it needs no port of the host, and none leads to it.
family-published-ports-explained-holds = { $container } runs and holds port { $port } of the host.
family-published-ports-explained-answers = So { $container } answers on port { $port }.
family-published-ports-explained-nobody = So nothing answers on port { $port } of the host.

## Who a user ID is outside (uid-map)

family-uid-map-stem-process = A container has this id map. A process is to run with uid { $uid } inside. Which uid does it have on the host then?
family-uid-map-stem-file = A container has this id map. A file on the host belongs to uid { $uid }; its folder is bind-mounted into the container, without an idmapped mount. Which owner uid does `ls -ln` show inside?
family-uid-map-none = none: the map has no such uid
family-uid-map-unchanged = This takes { $uid } to mean the same user on both sides. A user namespace gives ids a meaning of their own; only the map joins the two sides.
family-uid-map-swapped = This reads the host's id first. In `{ $line }` the container's first id is { $inside } and the host's is { $outside }.
family-uid-map-first-line = `{ $line }` holds { $count } ids only. What lies past its end is the business of another line, or of none.
family-uid-map-overflow-outside = 65534 is how an owner without a mapping looks from inside. It is not the host uid of a process.
family-uid-map-count = This adds the third number. In `{ $line }` it says how many ids there are, not how far to move them.
family-uid-map-start = This adds the uid itself. The range of `{ $line }` starts at { $inside } inside, so only the steps from there count.
family-uid-map-start-inside = This counts from 0, but the range of `{ $line }` starts at { $inside } inside.
family-uid-map-off-by-one = One off: by `{ $line }` the first ids belong together, { $inside } inside and { $outside } outside, and all others follow in step.
family-uid-map-off-by-one-alone = One off: `{ $line }` joins just one uid, { $inside } inside and { $outside } outside.
family-uid-map-last = This takes the last id of `{ $line }` for every id past the end. Past the end nothing is mapped.
family-uid-map-groups = That comes from the line that begins with `g`, which maps groups. Uids follow the lines with `u`.
family-uid-map-wrong-way = This goes from the container to the host. Here the host's uid is known and the one inside is asked.
family-uid-map-root = Host uid { $uid } stands in no line. An owner without a mapping is shown as the overflow uid, never as root.
family-uid-map-65536 = 65536 is the usual number of mapped ids. The kernel's overflow uid is 65534.
family-uid-map-reads = A line of `lxc.idmap` says: u for users, the first id in the container, the first id on the host, how many ids.
family-uid-map-walk-process = `{ $line }` covers the container's uids { $inside } to { $last }. Uid { $uid } is { $step } above the first of them, so on the host it is { $outside } + { $step } = { $key }.
family-uid-map-walk-no-process = Inside, the map covers { $ranges }. Uid { $uid } is not among them: it has no uid on the host, so no process in the container can take it.
family-uid-map-walk-one = `{ $line }` maps one uid: { $inside } inside is { $outside } on the host. The lines beside it leave just this place free.
family-uid-map-walk-file = `{ $line }` covers the host's uids { $outside } to { $last }. Uid { $uid } is { $step } above the first of them, so inside it is { $inside } + { $step } = { $key }.
family-uid-map-walk-no-file = On the host, the map covers { $ranges }. Uid { $uid } is not among them, so inside it is shown as the overflow uid, 65534 by default. Even root of the container cannot act as its owner.

## Which containers start (windows-isolation)

family-windows-isolation-stem-modes = By Microsoft's compatibility table, in which isolation modes can a { $host } host run a container from a { $image } base image?
family-windows-isolation-stem-hosts-process = By Microsoft's compatibility table, on which of these hosts can a container from a { $image } base image run with process isolation?
family-windows-isolation-stem-hosts-hyperv = By Microsoft's compatibility table, on which of these hosts can a container from a { $image } base image run with Hyper-V isolation?
family-windows-isolation-neither = in neither of the two modes
family-windows-isolation-hyperv = with Hyper-V isolation only
family-windows-isolation-process = with process isolation only
family-windows-isolation-both = with process or Hyper-V isolation
family-windows-isolation-any-match = This takes any two Windows versions to fit. Without a kernel of its own, an image of build { $imageBuild } does not run on build { $hostBuild }.
family-windows-isolation-any-hyperv = Hyper-V isolation helps older images, not newer ones: build { $imageBuild } is newer than the host's { $hostBuild }.
family-windows-isolation-other-images = Hyper-V isolation needs no images of its own. The same image runs in both modes if it is not newer than the host; the mode is chosen at the start.
family-windows-isolation-always-hyperv = This takes Windows containers always to need a VM. Host and image have the same build, { $hostBuild }, so they can share the kernel.
family-windows-isolation-newer = Process isolation would run the programs of build { $imageBuild } on the older kernel of build { $hostBuild }. A newer image runs in no mode.
family-windows-isolation-exception = Builds { $imageBuild } and { $hostBuild } differ, but this pair is an exception: { $host } also shares its kernel with { $image } images.
family-windows-isolation-only-equal = Hyper-V isolation does not ask for equal versions: the image ({ $imageBuild }) may be as new as the host ({ $hostBuild }) or older.
family-windows-isolation-equal-runs = Host and image have the same build, { $hostBuild }. That suits both modes.
family-windows-isolation-builds = { $host } is build { $hostBuild }, the image build { $imageBuild }.
family-windows-isolation-walk-equal = Process isolation: the builds are equal, so the container can use the host's kernel.
family-windows-isolation-walk-exception = Process isolation: the builds differ, but Windows 11 and Windows Server 2025 also share their kernel with images of Windows Server 2022. This pair is such an exception.
family-windows-isolation-walk-differ = Process isolation: the builds differ, and this is none of the exceptions (images of Windows Server 2022 on Windows 11 and on Windows Server 2025). So they cannot share a kernel.
family-windows-isolation-walk-hyperv = Hyper-V isolation: each container has a small VM with a kernel of the image's version. { $imageBuild } is not greater than { $hostBuild }, so this works.
family-windows-isolation-walk-no-hyperv = Hyper-V isolation: the image may be as old as it likes, but not newer than the host. { $imageBuild } is greater than { $hostBuild }, so this fails too.
family-windows-isolation-host-builds = The image, { $image }, is build { $imageBuild }. The hosts: { $builds }.
family-windows-isolation-rule-process = With process isolation the container uses the host's kernel, so the builds must be equal. The exceptions: Windows 11 and Windows Server 2025 also take images of Windows Server 2022.
family-windows-isolation-rule-hyperv = With Hyper-V isolation each container has a small VM with a kernel of the image's version. The image must be as new as the host or older.
family-windows-isolation-so = So it runs on: { $hosts }.

## The root ranges of LXC (idmap-order)

family-idmap-order-stem-read = This line stands in a container's { $tool } configuration. Which uid on the host does it give to uid { $uid } of the container?
family-idmap-order-stem-write = The container's uids { $inside } to { $insideLast } are to be the host's uids { $outside } to { $outsideLast }. Which line says so in a container's { $tool } configuration?
family-idmap-order-none = none: the line does not map it
family-idmap-order-like-incus = This reads the host's id first, as in `raw.idmap` of Incus. In `lxc.idmap` the container's { $inside } comes first, then the host's { $outside }.
family-idmap-order-like-lxc = This reads the container's id first, as in `lxc.idmap`. In `raw.idmap` of { $tool } the host's { $outside } comes first, then the container's { $inside }.
family-idmap-order-count-as-last = The third number is a count: { $count } ids from { $inside } on end with { $insideLast }.
family-idmap-order-last-left-out = This leaves out the last id. Both ends of a range in `raw.idmap` belong to it: { $inside } to { $insideLast }, with { $insideLast }.
family-idmap-order-unchanged = This takes { $uid } to be the same user on both sides. The line gives it another number on the host.
family-idmap-order-start = This adds the uid itself to { $outside }. Only the steps from the start of the range, { $inside }, count.
family-idmap-order-off-by-one = One off: { $inside } inside is { $outside } on the host, and all others follow in step.
family-idmap-order-past-end = The range covers { $inside } to { $insideLast } only; it does not go on past its ends.
family-idmap-order-host-first = The host's id stands first here, as in `raw.idmap` of Incus. `lxc.idmap` starts with the container's.
family-idmap-order-container-first = The container's ids stand first here, as in `lxc.idmap`. `raw.idmap` of { $tool } starts with the host's.
family-idmap-order-one-short = One short: from { $inside } to { $insideLast }, both included, there are { $count } ids.
family-idmap-order-one-long = One too many: both ends of a range belong to it, so it ends with { $insideLast }.
family-idmap-order-last-for-count = The third number is how many ids there are, { $count }, not the last one.
family-idmap-order-ranges-in-lxc = Ranges with a hyphen are the way of `raw.idmap`. `lxc.idmap` takes two starts and a count.
family-idmap-order-count-in-incus = Two starts and a count are the way of `lxc.idmap`. `raw.idmap` of { $tool } takes two ids or two ranges.
family-idmap-order-whole-lxc = This is the way of `lxc.idmap`: container first, then host, then a count. { $tool } starts with the host and takes ranges.
family-idmap-order-lxc = `lxc.idmap` reads: u, first id in the container, first id on the host, how many. (`raw.idmap` of Incus and LXD starts with the host.)
family-idmap-order-incus = `raw.idmap` of { $tool } reads: uid, the host's id or range, the container's id or range; the ends are included. (`lxc.idmap` starts with the container.)
family-idmap-order-walk = So the container's { $inside } to { $insideLast } are the host's { $outside } to { $outsideLast }. Uid { $uid } is { $step } above { $inside }, which gives { $outside } + { $step } = { $key }.
family-idmap-order-walk-none = So the container's { $inside } to { $insideLast } are the host's { $outside } to { $outsideLast }. Uid { $uid } of the container is not among them: this line does not map it.
family-idmap-order-walk-lxc = The first ids are { $inside } and { $outside }; from { $inside } to { $insideLast } there are { $insideLast } − { $inside } + 1 = { $count } ids.
family-idmap-order-walk-incus = So first the host's { $outside }-{ $outsideLast }, then the container's { $inside }-{ $insideLast }.

## The isolation that holds (effective-isolation)

family-effective-isolation-stem = The Docker daemon runs on this system itself, started as shown. Which isolation does it choose for the container of this command?
family-effective-isolation-stem-flags-process = The Docker daemon runs on this system itself, started as shown. For which commands does it choose process isolation?
family-effective-isolation-stem-flags-hyperv = The Docker daemon runs on this system itself, started as shown. For which commands does it choose Hyper-V isolation?
family-effective-isolation-process = process isolation of Windows
family-effective-isolation-hyperv = Hyper-V isolation of Windows
family-effective-isolation-linux = namespaces and cgroups of Linux
family-effective-isolation-refused = none: Docker refuses the command
family-effective-isolation-always-hyperv = This takes Windows containers always to need a VM. Both modes exist; Hyper-V is only what Windows 10 and 11 choose when nothing is set.
family-effective-isolation-uses-linux = This daemon runs Windows containers. Windows isolates them by itself or with Hyper-V; no LXC and no Linux is involved.
family-effective-isolation-linux-flag = `{ $flag }` is a mode of Windows. A daemon on Linux knows only `default` and refuses anything else.
family-effective-isolation-linux-process = Process isolation is a mode of Windows. It resembles what Linux does, but Linux uses namespaces and cgroups of its own.
family-effective-isolation-linux-hyperv = Hyper-V belongs to Windows. A daemon on Linux starts its containers on the Linux kernel, without a VM.
family-effective-isolation-flag-overlooked = This overlooks the flag. A daemon on Linux does not ignore a mode that it does not know: it refuses it.
family-effective-isolation-daemon-first = The daemon's `{ $daemon }` is only the default. The `{ $flag }` of this very command goes before it.
family-effective-isolation-daemon-overlooked = This overlooks the daemon's option: `--exec-opt isolation={ $daemon }` takes the place of what is usual for the system.
family-effective-isolation-default-process = `default` does not name a mode. It leaves the choice to the daemon's option and, without one, to the system.
family-effective-isolation-server-like-client = Hyper-V isolation is the default of Windows 10 and 11. This is a Windows Server.
family-effective-isolation-client-like-server = Process isolation is the default of Windows Server. This is a Windows for clients.
family-effective-isolation-client-refuses = Windows 10 and 11 do accept process isolation when asked for it, for development and tests.
family-effective-isolation-must-agree = The two need not agree. The flag is looked at first, then the daemon's option.
family-effective-isolation-linux-named = No mode need be named, and `default` is allowed. A daemon on Linux has just one way to isolate.
family-effective-isolation-must-be-named = Nothing here is refused: each value is allowed on Windows, and what is not set has a default.
family-effective-isolation-against-flag = The command names its mode, `{ $flag }`. Nothing goes before that.
family-effective-isolation-against-daemon = The command names no mode, but the daemon does: `{ $daemon }`. That goes before what is usual for the system.
family-effective-isolation-order = On Windows, Docker looks first at `--isolation` (unless it says `default`), then at the daemon's `--exec-opt isolation=…`, then at the system. On Linux there is only one way.
family-effective-isolation-walk-flag = The command says `--isolation={ $flag }`, which goes before everything else: { $flag }.
family-effective-isolation-walk-daemon = The command leaves the choice open, so the daemon's option counts: { $daemon }.
family-effective-isolation-walk-server = Neither the command nor the daemon names a mode. { $system } is a server, whose default is process.
family-effective-isolation-walk-client = Neither the command nor the daemon names a mode. { $system } is for clients, whose default is hyperv.
family-effective-isolation-walk-linux = The daemon runs on Linux and the command names no mode of Windows: the container gets namespaces and cgroups.
family-effective-isolation-walk-linux-refused = The daemon runs on Linux. It accepts only `default` for `--isolation`, so it refuses `{ $flag }`.
family-effective-isolation-walk-flags = Without `--isolation`, and with `--isolation=default`, the daemon's { $daemon } counts; that this is { $system } does not matter then. `--isolation=process` and `--isolation=hyperv` do what they say.

## Which builds run (windows-builds)

family-windows-builds-stem-process = These are the Windows versions of a host and of an image. Does a container from the image start there with process isolation?
family-windows-builds-stem-hyperv = These are the Windows versions of a host and of an image. Does a container from the image start there with Hyper-V isolation?
family-windows-builds-stem-images-process = A Windows host has version { $host }. From images of which versions do containers start there with process isolation?
family-windows-builds-stem-images-hyperv = A Windows host has version { $host }. From images of which versions do containers start there with Hyper-V isolation?
family-windows-builds-starts = yes, these versions go together
family-windows-builds-newer = no, the image is newer than the host
family-windows-builds-older = no, the image is too old for the host
family-windows-builds-revision = no, the revisions are not the same
family-windows-builds-strict = From Windows Server 2019 on, equal builds would do. Build 14393 is Windows Server 2016, where the revisions must be equal too.
family-windows-builds-any-hyperv = Hyper-V isolation helps older images, not newer ones, and { $imageBuild } is newer than { $hostBuild }.
family-windows-builds-any-older = This takes any two Windows versions to fit. With process isolation the image must fit the host's kernel: { $imageBuild } does not fit { $hostBuild }.
family-windows-builds-ten = Both versions begin with 10.0, but the third number, the build, decides: { $imageBuild } does not fit { $hostBuild }.
family-windows-builds-revisions = This asks for equal revisions. The last number only counts updates; with these builds and this isolation it may differ.
family-windows-builds-builds-first = The builds differ here, { $hostBuild } and { $imageBuild }; it is they that decide, not the revisions.
family-windows-builds-same = The revisions are the same, { $hostRevision }.
family-windows-builds-is-newer = It is the other way round: build { $imageBuild } is newer than build { $hostBuild }.
family-windows-builds-is-older = It is the other way round: build { $imageBuild } is older than build { $hostBuild }.
family-windows-builds-equal = Both builds are { $hostBuild }: neither is newer.
family-windows-builds-newer-revision = The image has later updates ({ $imageRevision }, not { $hostRevision }), but it is newer only if its build is greater.
family-windows-builds-hyperv-older = With Hyper-V isolation the container has a small VM with a kernel of the image's version, so the older build { $imageBuild } is fine.
family-windows-builds-exception = From build 20348 on, a host also shares its kernel with images of the long-term release before it; for { $hostBuild } that is { $imageBuild }.
family-windows-builds-parts = In 10.0.{ $hostBuild }.{ $hostRevision } the build is { $hostBuild } and the revision { $hostRevision }; the image has build { $imageBuild }, revision { $imageRevision }.
family-windows-builds-error = Windows refuses the start with error 0xc0370101: the operating system of the container does not match that of the host.
family-windows-builds-walk-newer = { $imageBuild } is greater than { $hostBuild }: the image is newer than the host, and that works in neither isolation mode.
family-windows-builds-walk-older = The builds differ. A kernel is shared across builds only from 20348 on, with images of the long-term release before the host. { $imageBuild } is too old for { $hostBuild }.
family-windows-builds-walk-older-hyperv = { family-windows-builds-walk-older } With Hyper-V isolation it would start.
family-windows-builds-walk-revision = The builds are equal. But build 14393 is Windows Server 2016, where process isolation also asks for equal revisions: { $hostRevision } and { $imageRevision } differ.
family-windows-builds-walk-hyperv = With Hyper-V isolation the image's build may be the host's or an older one. { $imageBuild } is not greater than { $hostBuild }, and revisions do not matter.
family-windows-builds-walk-exception = The builds differ, but from 20348 on a host also shares its kernel with images of the long-term release before it. For { $hostBuild } that is { $imageBuild }.
family-windows-builds-walk-equal = The builds are equal. From Windows Server 2019 on that is all that process isolation asks for; revisions may differ.
family-windows-builds-walk-same = The builds are equal. Build 14393 is Windows Server 2016, which also asks for equal revisions; here both are { $hostRevision }.
family-windows-builds-rule-hyperv = With Hyper-V isolation the image's build, the third number, must not be greater than the host's { $build }. Revisions do not matter.
family-windows-builds-rule-strict = With process isolation the builds must be equal. Build 14393 is Windows Server 2016, which alone also asks for equal revisions.
family-windows-builds-rule-equal = With process isolation the image's build, the third number, must be the host's { $build }. The revision may differ.
family-windows-builds-rule-stable = With process isolation, a host of a build after 20348 takes images of its own build and of the long-term release before it, 20348 for build { $build }. The revision may differ.
family-windows-builds-so = So these start on { $host }: { $images }.

## What containers share (shared-namespaces)

family-shared-namespaces-pid = the PID namespace
family-shared-namespaces-uts = the UTS namespace
family-shared-namespaces-network = the network namespace
family-shared-namespaces-ipc = the IPC namespace
family-shared-namespaces-mount = the mount namespace
family-shared-namespaces-user = the user namespace
family-shared-namespaces-cgroup = the cgroup namespace
family-shared-namespaces-time = the time namespace
family-shared-namespaces-none = no namespace
family-shared-namespaces-holds-pid = The PID namespace holds the processes and their numbers: who shares it sees and can signal the same processes.
family-shared-namespaces-holds-uts = The UTS namespace holds the hostname and the NIS domain name, and nothing else.
family-shared-namespaces-holds-network = The network namespace holds interfaces, addresses (127.0.0.1 too), routes, ports and abstract UNIX sockets.
family-shared-namespaces-holds-ipc = The IPC namespace holds System V shared memory, semaphores and queues, and POSIX message queues.
family-shared-namespaces-holds-mount = The mount namespace holds the list of mounts, and so the tree of folders that processes see.
family-shared-namespaces-holds-user = The user namespace holds user and group ids, through its id map, and the capabilities that go with them.
family-shared-namespaces-holds-cgroup = The cgroup namespace only sets which cgroup looks like the root in paths. It limits nothing.
family-shared-namespaces-holds-time = The time namespace shifts the clocks that count since boot. The wall clock, which `date` prints, is common to all.
family-shared-namespaces-goal-processes = Two containers, A and B, run on one Linux host. `ps` in B is to list the processes of A as well. Which namespace must B share with A?
family-shared-namespaces-goal-tracing = Two containers, A and B, run on one Linux host. With `strace -p` and a number, B is to trace a process of A. Which namespace must B share with A?
family-shared-namespaces-goal-hostname = Two containers, A and B, run on one Linux host. When a program in A sets the hostname, B is to have the new one too. Which namespace must they share?
family-shared-namespaces-goal-localhost = Two containers, A and B, run on one Linux host. A server in A listens on 127.0.0.1:8080, and B is to reach it at this address. Which namespace must they share?
family-shared-namespaces-goal-interfaces = Two containers, A and B, run on one Linux host. `ip addr` is to list the very same interfaces in both. Which namespace must they share?
family-shared-namespaces-goal-abstract-socket = Two containers, A and B, run on one Linux host. B is to connect to an abstract UNIX socket (one without a path) of A. Which namespace must they share?
family-shared-namespaces-goal-shared-memory = Two containers, A and B, run on one Linux host. B is to attach, by its key, System V shared memory that A made. Which namespace must they share?
family-shared-namespaces-goal-message-queue = Two containers, A and B, run on one Linux host. B is to open a POSIX message queue that A made. Which namespace must they share?
family-shared-namespaces-goal-mount = Two containers, A and B, run on one Linux host. B is to see the very same tree of folders as A, with whatever A attaches to it later. Which namespace must they share?
family-shared-namespaces-goal-uids = Two containers, A and B, run on one Linux host. The map of uids that is written for A is to hold for B as well, without another being written. Which namespace must they share?
family-shared-namespaces-goal-cgroup-path = Two containers, A and B, run on one Linux host. The paths in `/proc/self/cgroup` are to start from the same place in both. Which namespace must they share?
family-shared-namespaces-goal-uptime = Two containers, A and B, run on one Linux host. The uptime of both is to be shifted by one and the same offset. Which namespace must they share?
family-shared-namespaces-goal-date = Two containers, A and B, run on one Linux host. `date` is to show the same wall-clock time in both, whoever sets it. Which namespace must they share?
family-shared-namespaces-goal-kernel = Two containers, A and B, run on one Linux host. `uname -r` is to print the same kernel release in both. Which namespace must they share?
family-shared-namespaces-goal-memory-limit = Two containers, A and B, run on one Linux host. A memory limit of 512 MiB is to hold for both together. Which namespace must they share?
family-shared-namespaces-common-date = No namespace separates the wall clock; a time namespace shifts only the clocks that count since boot.
family-shared-namespaces-common-kernel = All containers of a host run on its one kernel, so the kernel release is the same in every namespace.
family-shared-namespaces-common-limit = Limits belong to cgroups, which count and cap use. Namespaces only decide what is seen.
family-shared-namespaces-not-common = This is not common to containers by itself: there is a namespace for it.
family-shared-namespaces-walk = That is what is to be common here, so B must share the { $namespace } namespace with A. The other namespaces can stay apart.
family-shared-namespaces-walk-none = So no namespace need be shared here, and sharing one would not help.
family-shared-namespaces-stem-common = Of the PID, UTS, network, IPC and mount namespaces, two containers on one Linux host, A and B, share just these: { $shared }. Each has a cgroup of its own. What is true?
family-shared-namespaces-says-ps = `ps` in B lists the processes of A
family-shared-namespaces-says-hostname = a hostname set in A is B's hostname too
family-shared-namespaces-says-localhost = B reaches a server of A at 127.0.0.1
family-shared-namespaces-says-abstract-socket = B can connect to abstract UNIX sockets of A
family-shared-namespaces-says-shared-memory = B finds System V shared memory of A by its key
family-shared-namespaces-says-mount = B sees what A attaches to its tree of folders
family-shared-namespaces-says-kernel = `uname -r` prints the same in A and B
family-shared-namespaces-says-date = `date` goes by the same clock in A and B
family-shared-namespaces-says-limit = the memory limit of A holds for B too
family-shared-namespaces-shared = This goes with the { $namespace } namespace, which A and B share.
family-shared-namespaces-not-shared = This goes with the { $namespace } namespace, which A and B do not share.

## Memory as LXCFS shows it (lxcfs-meminfo)

family-lxcfs-meminfo-stem = LXCFS is laid over `/proc` in this container. Which `{ $line }` does `/proc/meminfo` show inside?
family-lxcfs-meminfo-stem-without = This container runs without LXCFS. Which `{ $line }` does `/proc/meminfo` show inside?
family-lxcfs-meminfo-stem-typed-total = LXCFS is laid over `/proc` in this container. Which total, in MiB, does `free -m` show inside for memory?
family-lxcfs-meminfo-stem-typed-free = LXCFS is laid over `/proc` in this container. How many MiB of memory does `free -m` (which reads MemFree) show inside as free?
family-lxcfs-meminfo-stem-typed-available = LXCFS is laid over `/proc` in this container. How many MiB of memory does `free -m` (which reads MemAvailable) show inside as available?
family-lxcfs-meminfo-stem-typed-without = This container runs without LXCFS. Which total, in MiB, does `free -m` show inside for memory?
family-lxcfs-meminfo-limit-shown = This takes the limit to be shown by itself. `/proc/meminfo` knows nothing of cgroups; only LXCFS would put the limit there.
family-lxcfs-meminfo-host = This starts from the host's { $host } MiB. LXCFS shows the container's limit where that is smaller.
family-lxcfs-meminfo-own-only = This looks at the container's own limit only. The parent cgroup's { $parent } MiB binds it too, and the smallest counts.
family-lxcfs-meminfo-parent-only = This looks at the parent cgroup only. The container's own limit of { $own } MiB is smaller.
family-lxcfs-meminfo-beyond-host = A limit of { $own } MiB is more than the host has. LXCFS never shows more than the host's memory.
family-lxcfs-meminfo-rest-of-host = This takes the limit off the host's memory. A limit is not set aside; it is only a ceiling.
family-lxcfs-meminfo-free-for-total = This takes off what is in use. The total stays the same however much is used.
family-lxcfs-meminfo-total = That is the total. What is in use, `memory.current`, must be taken off.
family-lxcfs-meminfo-usage = That is what the container uses, `memory.current`.
family-lxcfs-meminfo-thousand = This takes 1 MiB for 1000 kB. In `/proc/meminfo` a kB has 1024 bytes, so 1 MiB is 1024 kB.
family-lxcfs-meminfo-kb = That is the number in kB, as `/proc/meminfo` shows it. With `-m`, `free` divides it by 1024.
family-lxcfs-meminfo-available = That adds the cache, which the kernel could give back. It is MemAvailable, not MemFree.
family-lxcfs-meminfo-cache-twice = This takes off the cache as well, but the cache is already part of `memory.current`.
family-lxcfs-meminfo-cache-off = This takes off the cache. It could be given back, so for MemAvailable it is added to what is free.
family-lxcfs-meminfo-free = That is MemFree. What the kernel could give back, file cache and reclaimable slab, is available too.
family-lxcfs-meminfo-slab = This leaves out the reclaimable slab, which counts as available beside the file cache.
family-lxcfs-meminfo-walk-without = Without LXCFS the container reads the host's own `/proc/meminfo`: { $host } MiB in all. A limit still holds; it is just not shown there.
family-lxcfs-meminfo-walk-total = MemTotal is the smallest of the host's memory and all limits on the way up the cgroups. Of { $all } MiB that is { $total } MiB.
family-lxcfs-meminfo-walk-unlimited = No limit is set on the way up the cgroups, so MemTotal is the host's memory: { $total } MiB.
family-lxcfs-meminfo-walk-free = MemFree is MemTotal less `memory.current`: { $total } − { $usage } = { $free } MiB.
family-lxcfs-meminfo-walk-available = MemAvailable adds the file cache and the reclaimable slab: { $free } + { $cache } + { $slab } = { $available } MiB.
family-lxcfs-meminfo-walk-kb = In the kB of `/proc/meminfo`, of 1024 bytes each: { $mib } × 1024 = { $kb } kB.

## How much CPU (cpu-limit)

family-cpu-limit-stem-cpus = These are the CPU settings of a container on an otherwise idle host. How much CPU can it use at most?
family-cpu-limit-stem-seconds = These are the CPU settings of a container on an otherwise idle host. How many seconds of CPU time can it use at most within { $seconds } seconds?
family-cpu-limit-stem-listed = These are the CPU settings of an LXC container. LXCFS is laid over `/proc` and runs without options. How many CPUs does `/proc/cpuinfo` list inside?
family-cpu-limit-stem-listed-cfs = These are the CPU settings of an LXC container. LXCFS is laid over `/proc` and was started with `--enable-cfs`. How many CPUs does `/proc/cpuinfo` list inside?
family-cpu-limit-cpus = { $cpus ->
    [one] { $cpus } CPU
   *[other] { $cpus } CPUs
}
family-cpu-limit-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
family-cpu-limit-weight = This takes the weight { $weight } for a ceiling. A weight only shares out CPUs that several cgroups want at the same time.
family-cpu-limit-max-is-one = This takes `max` for one full CPU. It means that there is no quota.
family-cpu-limit-inverted = This divides the wrong way round: the period by the quota.
family-cpu-limit-100ms = This takes the period to be 100000 µs. Here it is { $period } µs.
family-cpu-limit-share-of-machine = This takes the quota for a share of the whole machine. It is time on one CPU, and can be more than the period to use several.
family-cpu-limit-divided = This divides the quota among the host's CPUs. It is a sum for all of them: the container may use it on any.
family-cpu-limit-whole = This rounds up to whole CPUs. A quota limits time, so parts of a CPU are fine.
family-cpu-limit-beyond = The quota would allow more, but the container has only { $cpus } of the CPUs to run on.
family-cpu-limit-cpuset = This overlooks the cpuset: the container may run on { $cpus } of the host's CPUs only.
family-cpu-limit-cpuset-only = This looks at the cpuset only. The quota is the tighter limit here.
family-cpu-limit-host = This overlooks the quota, and takes the container to be allowed all the host's CPUs.
family-cpu-limit-cfs-overlooked = This overlooks `--enable-cfs`, with which LXCFS also cuts the list down to what the quota needs.
family-cpu-limit-rounded-down = This rounds down. LXCFS rounds a quota up to the next whole CPU.
family-cpu-limit-cut-without-cfs = This cuts the list by the quota. LXCFS does so only when it was started with `--enable-cfs`.
family-cpu-limit-walk-quota = In `cpu.max`, { $quota } µs of CPU time may be used in each { $period } µs: { $quota } / { $period } = { $share } CPUs' worth.
family-cpu-limit-walk-docker = Docker makes of `--cpus={ $share }` a quota of { $quota } µs in each { $period } µs, which is { $share } CPUs' worth.
family-cpu-limit-walk-max = `max` in `cpu.max` means no quota. Then only the CPUs that the container may run on count: { $usable }.
family-cpu-limit-walk-fewer = The container may run on { $usable ->
    [one] { $usable } CPU
   *[other] { $usable } CPUs
} only, which is less. The tighter limit counts.
family-cpu-limit-walk-seconds = In { $seconds } seconds that makes { $cpus } × { $seconds } = { $time } seconds of CPU time.
family-cpu-limit-walk-weight = `cpu.weight` matters only while several cgroups want the same CPUs. It is no ceiling.
family-cpu-limit-walk-listed = Without `--enable-cfs`, LXCFS lists the CPUs that the container may run on, whatever the quota: { $usable }.
family-cpu-limit-walk-cfs = With `--enable-cfs`, LXCFS rounds the quota up to whole CPUs, { $up }, and lists no more than the container may run on, { $usable }. So it lists { $listed }.

## Whose kernel (which-kernel)

family-which-kernel-stem-kernel = Each line runs inside the nearest line above it that stands further left. It gives kind, name, system, and the kernel that this system would start on a machine of its own. What does `uname -r` print in { $name }?
family-which-kernel-stem-hostname = Each line runs inside the nearest line above it that stands further left. It gives kind, hostname, system, and the kernel that this system would start on a machine of its own. What does `uname -n` print in { $name }?
family-which-kernel-stem-system = Each line runs inside the nearest line above it that stands further left. It gives kind, name, system, and the kernel that this system would start on a machine of its own. Which system does `/etc/os-release` name in { $name }?
family-which-kernel-stem-where = Each line runs inside the nearest line above it that stands further left. It gives kind, name, system, and the kernel that this system would start on a machine of its own. Where does `uname -r` print { $kernel }?
family-which-kernel-stem-windows = A Windows host and its containers, with the version of each image and how the container was started. On the kernel of which build do the processes of { $name } run?
family-which-kernel-build = of build { $build }
family-which-kernel-wsl = of Linux, in WSL 2
family-which-kernel-brings = This takes { $name } to bring the kernel of its distribution. An image or a root filesystem brings files and programs; no kernel is started from it.
family-which-kernel-neighbour = { $name } does not run in { $other }. What runs beside a container, or inside it, changes nothing here.
family-which-kernel-through-vm = This goes past { $vm }. A VM starts a kernel of its own, and what is in it uses that one.
family-which-kernel-mac = The kernel of macOS runs no Linux programs. Linux containers on a Mac use the kernel of a Linux VM.
family-which-kernel-windows = The kernel of Windows runs no Linux programs. Linux containers on Windows use the kernel of a Linux VM, such as WSL 2.
family-which-kernel-host-name = { $name } has a UTS namespace of its own, and so a hostname of its own. That it runs in { $other } does not matter.
family-which-kernel-host-system = `/etc/os-release` is a file, and { $name } has files of its own. That it runs in { $other } does not matter.
family-which-kernel-rule = Hosts and VMs start a kernel (the Linux VMs of WSL 2, Docker Desktop and Kata Containers are such VMs). Containers use the one that they find; hostname and files are their own.
family-which-kernel-walk = Around { $name }, from the inside out: { $inside }. The first of them that starts a kernel is { $owner }: { $kernel }.
family-which-kernel-walk-hostname = So `uname -n` in { $name } prints its own hostname, { $name }, although `uname -r` shows the kernel that it shares.
family-which-kernel-walk-system = So in { $name } the file is that of { $system }, although its programs run on another system's kernel.
family-which-kernel-starts = { $name } starts a kernel of its own, { $kernel }.
family-which-kernel-uses = { $name } is a container. Around it, { $owner } is the first to start a kernel, so that one is printed.
family-which-kernel-so = { $name } starts this kernel, and containers without a VM in between use it. So it is printed in: { $names }.
family-which-kernel-windows-image = The image has build { $build }, but with process isolation no kernel is started: { $name } uses the host's.
family-which-kernel-windows-host = With Hyper-V isolation { $name } does not share the host's kernel. A small VM starts one of the image's build.
family-which-kernel-windows-linux = A Windows container needs a Windows kernel. No LXC and no Linux is involved.
family-which-kernel-walk-process = { $name } has process isolation: like all such containers it shares the host's kernel, which is of build { $host }. Its image, of build { $build }, brings programs only.
family-which-kernel-walk-hyperv = { $name } has Hyper-V isolation: a small VM starts a kernel for it alone. That kernel comes with the image, so it is of build { $build }, not { $host }.

## How many kernels (counting-kernels)

family-counting-kernels-stem = Each line runs inside the nearest line above it that stands further left; the number says how many there are in each of those. How many operating-system kernels run in all?
family-counting-kernels-each = This gives each container a kernel. A container shares the one that it finds; only with a VM of its own does it get one of its own.
family-counting-kernels-isolated = This overlooks that Kata Containers and Hyper-V isolation start a small VM, with a kernel, for each container.
family-counting-kernels-without-hosts = This overlooks the hosts, each of which runs a kernel itself.
family-counting-kernels-lines = This adds up the lines. What is in each of several hosts is there several times.
family-counting-kernels-off = This counts VMs that are shut off. They run no kernel.
family-counting-kernels-containers = This counts containers. Their images bring no kernel that would run.
family-counting-kernels-hosts-only = This counts the hosts only. A VM starts a kernel of its own.
family-counting-kernels-rule = Each host and each running VM starts one kernel, and so does each container that gets a small VM of its own (Kata Containers, Hyper-V isolation). All other containers add none.
family-counting-kernels-walk = Hosts: { $machines }. VMs: { $vms }. Containers in a small VM of their own: { $isolated }. Together { $machines } + { $vms } + { $isolated } = { $key }. The other containers, { $containers }, add 0.
family-counting-kernels-walk-off = The VMs that are shut off, { $off }, run no kernel.

## Who sees whom (nested-pids)

family-nested-pids-stem-pids = A tree of PID namespaces on a Linux host: each lies inside the one it hangs from, and `root` is the host's. How many PIDs does a process have that runs in { $name }?
family-nested-pids-stem-seen-from = A tree of PID namespaces on a Linux host: each lies inside the one it hangs from, and `root` is the host's. From which of them can a process be seen that runs in { $name }?
family-nested-pids-stem-sees = A tree of PID namespaces on a Linux host: each lies inside the one it hangs from, and `root` is the host's. Processes of which of them can be seen from { $name }?
family-nested-pids-stem-ends-with = A tree of PID namespaces on a Linux host: each lies inside the one it hangs from, and `root` is the host's. PID 1 of { $name } ends. In which of them do processes end with it?
family-nested-pids-one-only = That is the PID in its own namespace only. It has one more in each namespace around: { $outer }.
family-nested-pids-own-forgotten = This counts the namespaces around { $name } only. In { $name } itself the process has a PID too.
family-nested-pids-everywhere = This gives the process a PID in every namespace. It has none in those beside its own or further in.
family-nested-pids-inward = This counts from { $name } inwards. A process has PIDs in the namespaces around its own, not in those inside it.
family-nested-pids-host-twice = This counts the host once more. `root` is the host's namespace, and is already counted.
family-nested-pids-looks-outward = This looks the wrong way. From outside one sees in; from inside one cannot see out.
family-nested-pids-all-see = This takes processes to be seen from everywhere. They are seen from their own namespace and those around it.
family-nested-pids-beside = Namespaces side by side do not see each other's processes. Only those around a namespace look into it.
family-nested-pids-own-only = This takes processes to be seen in their own namespace only. A namespace sees all that runs inside it, however deep.
family-nested-pids-host-too = This leaves out the host. It sees the processes of all namespaces inside, under numbers of its own.
family-nested-pids-further-out = This goes out one step only. Every namespace around sees the process, however far out.
family-nested-pids-outer-sees = { $other } is around { $name }, so it sees what runs there, under other numbers.
family-nested-pids-inner-seen = { $other } is inside { $name }, so { $name } sees what runs there, under other numbers.
family-nested-pids-sees-itself = Within { $name } itself its processes are seen, too.
family-nested-pids-ends-inside = When PID 1 of { $name } ends, the kernel kills all processes in { $name } and in the namespaces inside it.
family-nested-pids-ends-outward = What is around { $name } goes on. The end of a PID 1 reaches inwards only.
family-nested-pids-ends-apart = What is beside { $name } or around it goes on. The end of a PID 1 reaches inwards only.
family-nested-pids-rule = A process belongs to its own PID namespace and to all those around it. It has a number in each of them and is seen from each. From inside, nothing further out can be seen.
family-nested-pids-rule-init = When PID 1 of a PID namespace ends, the kernel kills all other processes of that namespace. Those of the namespaces inside belong to it as well.
family-nested-pids-walk-pids = From { $name } outwards there are these: { $around }. That makes { $key }.
family-nested-pids-walk-seen-from = { $name } and what is around it: { $names }.
family-nested-pids-walk-sees = { $name } and what is inside it: { $names }.
family-nested-pids-walk-ends-with = { $name } and what is inside it: { $names }. Processes elsewhere go on.
