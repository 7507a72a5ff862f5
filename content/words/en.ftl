# Every sentence that Stevedore says. Ids begin with the screen they stand on; the sentences of generated
# items stand at the end, by family. Backticks mark code.

## The first screen, help, privacy

start-what = Stevedore teaches containers by asking: what an image is, what a container is, how layers work, what LXC is, how Windows isolates.
start-how = There are { $objectives } things to learn in { $topics } topics. Each begins with two or three sentences, then you are asked.
start-memory = What you know comes back just before you would forget it. What you get wrong comes back soon, with the reason why it tempts.
start-honest = If you don’t know, say so with `?`. That is honest and costs nothing.
start-first = Press Enter to begin. `/topics` shows everything there is, `/help` what you can type.

help-go-on = An empty line does the next sensible thing: what is due, else something new. You can also type:
help-keys = After an answer, one key is enough: n next, u undo, s suspend, z till tomorrow, w why, r report, q stop.

command-start = what this is
command-learn = learn something new
command-review = review what is due
command-practice = practise one topic, due or not
command-missed = ask again what you missed lately
command-undo = take back your latest answer
command-progress = what you know and what is to come
command-topics = all topics
command-explain = look up a word
command-report = report a mistake in the question before you
command-resume = bring back what you suspended
command-stop = end this round; nothing is lost
command-settings = language, time zone, daily limits and more
command-export = everything stored about you, as files
command-privacy = what is stored and who sees it
command-forget = delete everything about you
command-help = what you can type

takes-topic-or-nothing = [topic]
takes-topic = topic
takes-word = word
takes-note = [what is wrong]
takes-setting = [name value]

privacy-what = Stored: your name here, your settings, every answer with its time, what you know of each objective, your reports.
privacy-where = It lies in one database file where this Stevedore runs, and is sent nowhere else.
privacy-who = You see it. Whoever runs this Stevedore could read the file. Nobody else sees your answers.
privacy-rights = `/export` gives you all of it. `/forget` deletes all of it, at once.

## Refusals: what happened, and what to do instead

refusal-not-understood = I did not understand that.
refusal-too-long = That is too long for an answer. Nothing was counted.
refusal-unknown-command = There is no command /{ $name }. Type `/help` for all of them.
refusal-already-answered = That question is already answered, and your first answer counts. `u` takes it back.
refusal-stale = That question is closed. Press Enter or use `/review` to go on.
refusal-not-yours = That is someone else’s session. Start your own with `/review`.
refusal-unknown-press = I don’t know that button; it may be from an older version. Use `/review` to go on.
refusal-nothing-standing = No question is open now.
refusal-unknown-topic = There is no topic like “{ $name }”. `/topics` shows all of them.
refusal-which-topic = “{ $name }” could be one of these: { $topics }. Type one of them in full.
refusal-name-a-topic = Say which topic, such as `/practice copy-on-write`. `/topics` shows all of them.
refusal-name-a-word = Say which word, such as `/explain whiteout`.
refusal-unknown-word =
    { $near ->
        [0] I have no entry for “{ $name }”. `/topics` shows what is taught here.
       *[other] I have no entry for “{ $name }”. Did you mean one of these: { $terms }?
    }
refusal-nothing-to-undo = There is no answer to take back.
refusal-undo-too-far = Only the latest 20 answers can be taken back.
refusal-nothing-missed = You missed nothing in the last seven days. Press Enter to go on.
refusal-no-card-here = There is nothing to set aside yet: this was practice, or you have not met it in `/learn`.
refusal-unknown-setting = There is no such setting. You can set: { $names }.
refusal-bad-language = Choose one of these languages: { $languages }.
refusal-bad-zone = Name a time zone such as `Europe/Berlin` or `America/New_York`.
refusal-bad-hour = Give the hour at which your day turns, from 0 to 12. It is 4 unless you say otherwise.
refusal-bad-new-per-day = Give a number of new objectives a day, from 0 to 100.
refusal-bad-review-cap = Give the most reviews you want in a day, from 1 to 1000.
refusal-bad-retention = Give how much you want to remember, from 0.80 to 0.97.
refusal-bad-buttons = Give 2 or 4.
refusal-bad-weekdays = Name weekdays such as `sat sun`, or `none`.
refusal-forget-not-typed = Nothing was deleted. To delete everything, type `/forget { $confirmation }`.

now-nothing = Press Enter for the next thing to do, or type `/help`.

## A lesson and a question

lesson-repair = This comes first: what you just missed rests on it.
hint-lesson = Press Enter to be asked about it.

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

how-choice = Type a letter from A to { $last }, or ? if you are not sure.
how-several = Select all that apply: type letters such as A C, or ? if you are not sure.
how-true-false = Type T for true or F for false, or ? if you are not sure.
how-order = Type all letters in the right order, such as B A C, or ? if you are not sure.
how-match = Join each number to a letter, such as 1b 2a 3c, or type ? if you are not sure.
how-short = Type a word or two, or ? if you are not sure.
how-number =
    { $unit ->
        [none] Type a number, or ? if you are not sure.
       *[other] Type a number in { $unit }, or ? if you are not sure.
    }
how-cloze =
    { $gaps ->
        [one] Type what belongs in the gap, or ? if you are not sure.
       *[other] Type what belongs in the { $gaps } gaps, parted by commas, or ? if you are not sure.
    }
how-recall = Think of the answer, then press Enter to see it.
hint-near = Type y for yes or n for no.
hint-rate = How well did you know it? Type a number.

said-sure = You are sure. Now answer.
said-unsure = You are not quite sure. Now answer.
did-you-mean = Did you mean “{ $meant }”?
other-side = { $back }

key-ask-me = ask me
key-not-sure = not sure
key-sure = I am sure
key-unsure = I am guessing
key-show = show
key-yes = yes
key-no = no
key-go-on = go on
key-stop = stop here
key-next = next
key-undo = undo
key-suspend = suspend
key-bury = till tomorrow
key-why = why this?
key-report = report a mistake
key-review = review
key-learn = learn something new
key-topics = topics
key-progress = progress
key-practise = practise this
key-export = export
key-forget = delete
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
key-true = true
key-false = false
source = Source:
as-of = (read { $date })
comes-back = It comes back { $when }.
comes-back-soon = It comes back { $when }: soon, because it was missed.
comes-easier = Next, the same idea is asked more plainly. If you know it, this counts as hard, not as missed.
comes-no-change = This does not change your schedule.
comes-as-before = It comes back as said before.

when-minutes =
    { $minutes ->
        [one] in 1 minute
       *[other] in { $minutes } minutes
    }
when-tomorrow = tomorrow
when-days = in { $days } days, on { $date }

report-kept = Thank you. The question was kept with your report, and whoever keeps the curriculum will see it.
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
        [one] { $days } day
       *[other] { $days } days
    }
why-recall = Recall chance now
why-recall-today = not shown on the day of a review
why-due = Due
why-reviews = Reviews
why-counts = { $reviews }, forgotten { $lapses ->
        [0] never
        [one] once
       *[other] { $lapses } times
    }

## The end of a round

rest = That was { $answered } answers. Time for a break? { $left } { $left ->
        [one] review is
       *[other] reviews are
    } left.
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
to-come = Next review { $when }. By the end of tomorrow { $tomorrow }, within a week { $week }.
plan = { $overdue } reviews have piled up. Today { $today } of them, the most useful first; at this pace all is caught up by { $date }.
next-review = Press Enter to review.
next-learn = Press Enter to learn something new.
next-tomorrow = That was today’s { $limit } new ones. More tomorrow, or with `/learn` and a topic.
next-practice = `/practice` and a topic lets you practise whenever you like.

## Topics, progress, words

topic-new = new, { $objectives } { $objectives ->
        [one] objective
       *[other] objectives
    }
topic-begun = { $met } of { $objectives } met
topic-met = all { $objectives } met
topics-how = `/learn` and a topic begins it; `/practice` and a topic asks about it.

progress-known = What you would recall now
progress-row = { $percent } % · { $met } of { $objectives } met
progress-due = Due now { $now }, by the end of today { $today }, within a week { $week }.
progress-streak =
    { $streak ->
        [0] No streak yet: a day counts with one answer, and one missed day in seven is forgiven.
        [one] Streak: 1 day. One missed day in seven is forgiven.
       *[other] Streak: { $streak } days. One missed day in seven is forgiven.
    }
progress-retention = Over 30 days you recalled { $share } of { $reviews } reviews; you want { $desired }.
progress-retention-few = Retention over 30 days: too few reviews yet ({ $reviews }); you want { $desired }.
progress-beliefs = Mistakes that showed in your answers, the latest first; { $mended } of { $shown } mended:
belief-held = { $belief } – not mended yet
belief-mended = { $belief } – mended
progress-aside =
    { $cards ->
        [one] One objective is suspended. `/resume` brings it back.
       *[other] { $cards } objectives are suspended. `/resume` brings them back.
    }

explain-also = Also: { $also }
explain-mistake = Some think: “{ $belief }” In fact: { $correction }
explain-topic = Topic: { $topic } (`/learn { $id }`)

## Settings, export, deletion

setting-language = the language I speak
setting-zone = your time zone
setting-day = the hour at which your day turns, 0 to 12
setting-new = new objectives a day
setting-cap = the most reviews in a day
setting-retention = how much you want to remember, 0.80 to 0.97
setting-buttons = ratings on a flashcard, 2 or 4
setting-easy = weekdays on which as little as possible falls due
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
forget-how = To delete all of it now and for good, type `/forget { $confirmation }`. `/export` gives you a copy first.
forgotten = Everything about you was deleted. If you write again, you start anew.

## The terminal

terminal-picture = Picture: { $alt } ({ $file })
terminal-file = Written: { $file }
terminal-no-file = Not written: { $file } ({ $reason }). Everything is still stored here; when that is put right, type `/export` again.
terminal-goodbye = Everything is kept. See you soon.
terminal-bad-name = A name has 1 to 32 letters, digits, points, hyphens or underscores.
terminal-trouble = Something went wrong here, and nothing was counted. Please try that again.
