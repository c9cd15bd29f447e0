using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Edits;

/// <summary>Changes a cadence as people wish it; the one place that decides whether it can be, and what is said of it.</summary>
public static class CadenceEdits
{
    /// <summary>What nobody's folder spoke of and what is over is kept so long.</summary>
    private const int KeptDays = 60;

    /// <param name="id">A cadence of the scorecard.</param>
    public static CadenceEdit Apply(Scorecard scorecard, CadenceId id, CadenceWish wish, DateTimeOffset now)
    {
        var cadence = scorecard.Find(id) ?? throw new ArgumentException($"There is no cadence {id}.", nameof(id));
        if (scorecard.LockOf(cadence) is { } lockedBy && !IsItsOwn(cadence, wish))
            return new CadenceEdit.Refused(CadenceEditWords.Locked.Say(cadence.Name, lockedBy.Id.Value));
        if (cadence.State is not null && wish is CadenceWish.Move or CadenceWish.Skip or CadenceWish.Run)
            return new CadenceEdit.Refused((cadence.State == CadenceState.Paused ? CadenceEditWords.IsPaused : CadenceEditWords.IsEnded).Say(cadence.Name, cadence.Id.Value));

        var draft = new CadenceDraft(scorecard, cadence, now);
        return wish.Match(
            move => Move(draft, move),
            skip => Skip(draft, skip),
            run => Run(draft, run),
            pause => Stop(draft, CadenceState.Paused),
            resume => Resume(draft),
            end => Stop(draft, CadenceState.Ended),
            set => CadenceCells.Set(draft, set),
            undo => TakeBack(draft));
    }

    /// <summary>What one that is locked to another may change all the same.</summary>
    private static bool IsItsOwn(Cadence cadence, CadenceWish wish) =>
        ((wish as CadenceWish.Set)?.Column ?? (wish is CadenceWish.Undo ? cadence.Undo?.Column : null)) is "name" or "owner" or "leaders";

    private static CadenceEdit Move(CadenceDraft draft, CadenceWish.Move wish)
    {
        var cadence = draft.Cadence;
        if (draft.Meant(wish.Meeting) is not var (planned, change)) return draft.Refuse(CadenceEditWords.NoMeeting.Say(cadence.Name));
        if (wish is { To: null, At: null }) return draft.Refuse(CadenceEditWords.WhereTo.Say(cadence.Name, new Part.Moment(planned.Times.MeetingAt)));

        var (day, at) = (wish.To ?? planned.MeetingDay, wish.At ?? change?.At ?? cadence.MeetingAt);
        var moment = LocalTimes.At(day, at, cadence.TimeZone);
        if (moment <= draft.Now) return draft.Refuse(CadenceEditWords.InPast.Say(cadence.Name, new Part.Moment(moment)));
        if (moment == planned.Times.MeetingAt) return draft.Refuse(CadenceEditWords.ThereAlready.Say(cadence.Name, new Part.Moment(moment)));
        if (!new WorkingDays(draft.Organisation.Holidays).Includes(day)) return draft.Refuse(CadenceEditWords.NoWorkingDay.Say(day));

        var moved = (change ?? new() { Meeting = planned.RegularDay }) with
        {
            MovedTo = day == planned.RegularDay ? null : day,
            At = at == cadence.MeetingAt ? null : at,
        };
        var after = draft.With(moved, "move");
        if (MeetingOrder.Conflict(after, draft.Organisation, moved) is { } other) return draft.Refuse(CadenceEditWords.OutOfOrder.Say(cadence.Name, day, other));

        var now = CyclePlanner.Find(after, draft.Organisation, planned.Occurrence)!.Times;
        return draft.Done(after, CadenceEditWords.Moved.Say(
            cadence.Name, new Part.Moment(planned.Times.MeetingAt), new Part.Moment(now.MeetingAt), new Part.Moment(now.DueAt), new Part.Moment(now.BriefAt), cadence.Id.Value));
    }

    private static CadenceEdit Skip(CadenceDraft draft, CadenceWish.Skip wish)
    {
        var cadence = draft.Cadence;
        if (draft.Meant(wish.Meeting) is not var (planned, change)) return draft.Refuse(CadenceEditWords.NoMeeting.Say(cadence.Name));

        var after = draft.With((change ?? new() { Meeting = planned.RegularDay }) with { Skipped = true, MovedTo = null, At = null }, "skip");
        var closes = draft.IsOpen(planned);
        var word = closes ? CadenceEditWords.SkippedRunning : CadenceEditWords.Skipped;
        var told = word.Say(cadence.Name, new Part.Moment(planned.Times.MeetingAt), new Part.Moment(draft.NextOf(after).Times.MeetingAt), cadence.Id.Value);
        return draft.Done(after, told, closes);
    }

    private static CadenceEdit Run(CadenceDraft draft, CadenceWish.Run wish)
    {
        var (cadence, at) = (draft.Cadence, wish.At ?? draft.Cadence.MeetingAt);
        var workingDays = new WorkingDays(draft.Organisation.Holidays);
        var today = LocalTimes.DayOf(draft.Now, cadence.TimeZone);
        if (wish.On is { } on && !workingDays.Includes(on)) return draft.Refuse(CadenceEditWords.NoWorkingDay.Say(on));

        // As far ahead as its collection usually opens, so that it opens now; sooner where the rhythm meets then anyway.
        var days = Enumerable.Range(0, CadenceCheck.MostDays + 1)
            .Select(n => workingDays.Add(workingDays.OnOrAfter(today), n))
            .Where(d => LocalTimes.At(d, at, cadence.TimeZone) > draft.Now)
            .TakeWhile((d, i) => i == 0 || Planned(d).Times.OpensAt <= draft.Now)
            .ToList();
        var day = wish.On ?? days.Where(d => !draft.HasMeetingOn(d)).Cast<DateOnly?>().LastOrDefault() ?? days[^1];
        var planned = Planned(day);
        if (planned.Times.MeetingAt <= draft.Now) return draft.Refuse(CadenceEditWords.InPast.Say(cadence.Name, new Part.Moment(planned.Times.MeetingAt)));
        if (draft.HasMeetingOn(day)) return draft.Refuse(CadenceEditWords.MeetsThen.Say(cadence.Name, day));

        return draft.Done(draft.With(Extra(day), "run"), CadenceEditWords.Runs.Say(
            cadence.Name, new Part.Moment(planned.Times.MeetingAt), new Part.Moment(planned.Times.DueAt), cadence.Id.Value));

        MeetingChange Extra(DateOnly on) => new() { Meeting = on, Extra = true, At = at == cadence.MeetingAt ? null : at };

        PlannedCycle Planned(DateOnly on) =>
            CyclePlanner.Find(cadence with { Meetings = [Extra(on)] }, draft.Organisation, Occurrences.OfExtra(on))!;
    }

    private static CadenceEdit Stop(CadenceDraft draft, CadenceState state)
    {
        var cadence = draft.Cadence;
        if (cadence.State == state)
            return draft.Refuse((state == CadenceState.Paused ? CadenceEditWords.IsPaused : CadenceEditWords.IsEnded).Say(cadence.Name, cadence.Id.Value));

        var closes = cadence.State is null && draft.IsOpen();
        var word = (state, closes) switch
        {
            (CadenceState.Paused, false) => CadenceEditWords.Paused,
            (CadenceState.Paused, true) => CadenceEditWords.PausedRunning,
            (CadenceState.Ended, false) => CadenceEditWords.Ended,
            (CadenceState.Ended, true) => CadenceEditWords.EndedRunning,
        };
        return draft.Done(
            draft.With(state, state == CadenceState.Paused ? CadenceUndo.Pausing : CadenceUndo.Ending), word.Say(cadence.Name, cadence.Id.Value), closes);
    }

    private static CadenceEdit Resume(CadenceDraft draft)
    {
        var cadence = draft.Cadence;
        if (cadence.State is null) return draft.Refuse(CadenceEditWords.RunsAlready.Say(cadence.Name));

        var after = draft.With((CadenceState?)null, "resume");
        var next = draft.NextOf(after).Times;
        // What was collecting when it stopped was closed for good.
        if (cadence.Undo?.StoppedAt >= next.OpensAt) next = CyclePlanner.Next(after, draft.Organisation, next.MeetingAt).Times;
        return draft.Done(after, CadenceEditWords.Resumed.Say(cadence.Name, new Part.Moment(next.MeetingAt), cadence.Id.Value));
    }

    private static CadenceEdit TakeBack(CadenceDraft draft)
    {
        var cadence = draft.Cadence;
        if (cadence.Undo is not { } undo) return draft.Refuse(CadenceEditWords.NothingToUndo.Say(cadence.Name));
        if (undo is { Column: { } column, Cell: { } cell }) return CadenceCells.Back(draft, column, cell);

        var after = draft.Remembering(cadence with { State = undo.State, Meetings = undo.Meetings, Undo = null }, "state");
        return draft.Done(after, CadenceEditWords.Undone.Say(cadence.Name, new Part.Moment(draft.NextOf(after).Times.MeetingAt)));
    }

    /// <summary>What is over, and of which no folder ever spoke.</summary>
    internal static bool IsHistory(MeetingChange change, DateOnly today) =>
        change.Said is "" && (change.MovedTo is { } day && day > change.Meeting ? day : change.Meeting) < today.AddDays(-KeptDays);
}
