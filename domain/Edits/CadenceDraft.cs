using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Domain.Edits;

/// <summary>A cadence while somebody changes it, with the scorecard around it.</summary>
internal sealed class CadenceDraft(Scorecard scorecard, Cadence cadence, DateTimeOffset now)
{
    private readonly Occurrences occurrences = new(cadence, scorecard.Organisation);

    public Scorecard Scorecard => scorecard;

    public Cadence Cadence => cadence;

    public Organisation Organisation => scorecard.Organisation;

    public DateTimeOffset Now => now;

    /// <param name="meeting">The day of the one that is meant, by the rule or as it is now; null for the next one.</param>
    /// <returns>A meeting that is still to come, with what was changed about it; null where there is none.</returns>
    public (PlannedCycle Planned, MeetingChange? Change)? Meant(DateOnly? meeting)
    {
        var (next, coming) = (CyclePlanner.Next(cadence, Organisation, now), CyclePlanner.ExtrasAfter(cadence, Organisation, now).ToList());
        var found = meeting is { } day
            ? coming.FirstOrDefault(p => p.RegularDay == day || p.MeetingDay == day)
                ?? MovedTo(day)
                ?? (occurrences.PeriodOf(day) is var period && occurrences.Meets(period) ? Of(Occurrences.Of(period)) : null)
            : coming.Append(next).MinBy(p => p.Times.MeetingAt);
        return found is not null && found.Times.MeetingAt > now ? (found, ChangeOf(found.Occurrence)) : null;
    }

    public bool HasMeetingOn(DateOnly day) =>
        cadence.Meetings.Any(m => m.Extra && m.Meeting == day) || MovedTo(day) is not null
        || CyclePlanner.Next(cadence, Organisation, LocalTimes.At(day, TimeOnly.MinValue, cadence.TimeZone).AddTicks(-1)).MeetingDay == day;

    public PlannedCycle NextOf(Cadence after) => CyclePlanner.Next(after, Organisation, now);

    /// <summary>The cadence with something else about one meeting.</summary>
    public Cadence With(MeetingChange change, string did)
    {
        var before = cadence.Meetings.FirstOrDefault(m => m.Meeting == change.Meeting && m.Extra == change.Extra);
        var said = before?.Said ?? CadenceNews.MarkOf(before);
        var today = LocalTimes.DayOf(now, cadence.TimeZone);
        return cadence with
        {
            Undo = Before(did),
            Meetings =
            [
                .. cadence.Meetings.Where(m => m != before && !CadenceEdits.IsHistory(m, today)).Append(change with { Said = said })
                    .OrderBy(m => m.Meeting).ThenBy(m => m.Extra),
            ],
        };
    }

    public Cadence With(CadenceState? state, string did) => Remembering(cadence with { State = state, Undo = Before(did) }, "state");

    /// <summary>What the folder said of the cell is known from now on.</summary>
    public Cadence Remembering(Cadence after, string column)
    {
        var said = new Dictionary<string, string>(cadence.Said ?? new Dictionary<string, string>());
        said.TryAdd(column, CadenceColumns.Find(column)!.Mark(cadence));
        return after with { Said = said };
    }

    /// <summary>Whether it is collecting for a meeting that is still to come.</summary>
    public bool IsOpen(PlannedCycle planned) => planned.Times.OpensAt <= now && planned.Times.MeetingAt > now;

    /// <summary>Whether it is collecting for any meeting.</summary>
    public bool IsOpen() => CyclePlanner.ExtrasAfter(cadence, Organisation, now).Append(NextOf(cadence)).Any(IsOpen);

    /// <summary>Puts the cadence in its place, and what it gives to those who inherit from it; refused where one of them could not run.</summary>
    /// <param name="closes">A cycle that is open is closed by it.</param>
    public CadenceEdit Done(Cadence after, Saying told, bool closes = false)
    {
        var all = CadenceHeirs.Renew([.. scorecard.Cadences.Select(c => c.Id == after.Id ? after : c)]);
        foreach (var changed in all)
        {
            if (CadenceCheck.Run(changed).Count == 0) continue;
            if (CadenceCheck.Run(scorecard.Find(changed.Id)!).Count > 0) continue; // it could not before

            var why = CadenceCheck.Run(changed)[0].Sentence;
            return Refuse(changed.Id == after.Id ? why : CadenceEditWords.HeirCannot.Say(changed.Name, why));
        }

        return new CadenceEdit.Done(scorecard with { Cadences = all }, told, closes);
    }

    public CadenceEdit Refuse(Saying why) => new CadenceEdit.Refused(why);

    /// <summary>Remembers the cell that another one takes the place of.</summary>
    public Cadence SetBack(Cadence after, CadenceColumn column) =>
        after with { Undo = Before("set") with { Column = column.Name, Cell = column.Cell(cadence) } };

    private CadenceUndo Before(string did) => new(did, now, cadence.Meetings, cadence.State);

    private PlannedCycle? Of(string occurrence) => CyclePlanner.Find(cadence, Organisation, occurrence);

    private PlannedCycle? MovedTo(DateOnly day) => cadence.Meetings
        .Where(m => m is { Skipped: false } && m.MovedTo == day)
        .Select(m => occurrences.Of(m) is { } occurrence ? Of(occurrence) : null)
        .FirstOrDefault(p => p is not null);

    private MeetingChange? ChangeOf(string occurrence) =>
        Occurrences.IsExtra(occurrence) ? occurrences.ExtraOf(occurrence)
        : occurrences.PeriodOf(occurrence) is { } period ? occurrences.ChangeOf(period)
        : null;
}
