using System.Text.Json;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Files;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>
/// Puts together what the lines of <c>cadences.csv</c> and <c>meetings.csv</c> say, what people said since, and what a cadence inherits; and
/// judges what comes of it.
/// </summary>
/// <param name="standing">The cadences in force.</param>
/// <param name="today">A meeting before it that the rule does not know is history and no mistake.</param>
internal sealed class CadenceLines(Organisation organisation, IReadOnlyList<Cadence> standing, DateOnly today, MistakeList mistakes)
{
    private readonly Dictionary<CadenceId, Cadence> before = standing.ToDictionary(c => c.Id);
    private readonly Dictionary<CadenceId, Cadence> done = [];
    private readonly List<Saying> overruled = [];

    /// <summary>The cells that do not stand.</summary>
    public IReadOnlyList<Saying> Overruled => overruled;

    public List<Cadence> Of(IReadOnlyList<ReadCadence> read, IReadOnlyList<ReadMeeting> meetings)
    {
        var (byId, said) = (read.ToDictionary(r => r.Says.Id), meetings.ToLookup(m => m.Cadence));
        var above = read.Where(r => r.Says.Inherits is not null).ToDictionary(r => r.Says.Id, IReadOnlyList<CadenceId> (r) => [r.Says.Inherits!.Value]);
        var loops = Loops.In(above).ToList();
        foreach (var loop in loops) byId[loop[0]].Row.Mistake("inherits", ImportCadenceWords.Circle.Say(string.Join(" > ", loop.Append(loop[0]))));
        if (loops.Count > 0) return [];

        return [.. read.Select(r => Resolve(r, byId, said))];
    }

    private Cadence Resolve(ReadCadence read, Dictionary<CadenceId, ReadCadence> byId, ILookup<CadenceId, ReadMeeting> said)
    {
        if (done.TryGetValue(read.Says.Id, out var known)) return known;

        var parent = read.Says.Inherits is { } above && byId.TryGetValue(above, out var its) ? Resolve(its, byId, said) : null;
        var lockedBy = LockOf(parent);
        var lines = said[read.Says.Id].ToList();
        if (lockedBy is not null) JudgeLocked(read, lines, lockedBy);

        var news = CadenceNews.Of(read.Says with { Meetings = [.. lines.Select(l => l.Change).OrderBy(m => m.Meeting)] }, before.GetValueOrDefault(read.Says.Id));
        overruled.AddRange(news.Overruled);
        var cadence = parent is null ? news.Cadence : CadenceColumns.Inherit(news.Cadence, parent, lockedBy is not null);
        done[cadence.Id] = cadence;

        // What a faulty line says is not known; what its defaults would make of it is nobody's mistake.
        var complete = read.Says.Inherits is null || parent is not null;
        if (!read.Row.Faulty && complete)
        {
            foreach (var (member, sentence) in CadenceCheck.Run(cadence)) read.Row.Mistake(JsonNamingPolicy.CamelCase.ConvertName(member), sentence);
        }

        if (!read.Row.Faulty && complete && !mistakes.Enough) JudgeMeetings(cadence, lines);
        return cadence;
    }

    private Cadence? LockOf(Cadence? cadence)
    {
        for (var at = cadence; at is not null; at = at.Inherits is { } above ? done.GetValueOrDefault(above) : null)
            if (at.Locked == true) return at;

        return null;
    }

    private static void JudgeLocked(ReadCadence read, List<ReadMeeting> lines, Cadence lockedBy)
    {
        var sentence = ImportCadenceWords.Locked.Say(lockedBy.Id.Value);
        foreach (var column in CadenceColumns.All.Where(c => c.IsRhythm && read.Says.Own!.Contains(c.Name))) read.Row.Mistake(column.Name, sentence);
        if (read.Says.State is not null) read.Row.Mistake("state", sentence);
        foreach (var line in lines) line.Row.Mistake("cadence", sentence);
    }

    private void JudgeMeetings(Cadence cadence, List<ReadMeeting> lines)
    {
        var (occurrences, workingDays, seen) = (new Occurrences(cadence, organisation), new WorkingDays(organisation.Holidays), new HashSet<string>());
        foreach (var (row, _, change) in lines)
        {
            var occurrence = occurrences.Of(change);
            if (occurrence is null && change.Meeting >= today) row.Mistake("meeting", ImportCadenceWords.NoMeeting.Say(cadence.Id.Value, change.Meeting));
            else if (occurrence is not null && !seen.Add(occurrence)) row.Mistake("meeting", ImportCadenceWords.MeetingTwice.Say(AsWritten.Of(change.Meeting)));
            else if (change.MovedTo is { } day && day >= today && !workingDays.Includes(day)) row.Mistake("movedTo", ImportCadenceWords.NoWorkingDay.Say(AsWritten.Of(day)));
            else if ((change.MovedTo ?? change.Meeting) >= today && MeetingOrder.Conflict(cadence, organisation, change) is { } other)
                row.Mistake("movedTo", ImportCadenceWords.OutOfOrder.Say(AsWritten.Of(change.Meeting), AsWritten.Of(other)));
        }
    }
}
