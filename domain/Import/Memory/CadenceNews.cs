using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Memory;

/// <summary>What a folder's cadence comes to, held against the one that stands: what people changed stays where the folder says nothing new.</summary>
/// <param name="Overruled">Cells of the folder that do not stand.</param>
public sealed record CadenceNews(Cadence Cadence, IReadOnlyList<Saying> Overruled)
{
    /// <param name="says">As the folder has it.</param>
    public static CadenceNews Of(Cadence says, Cadence? standing)
    {
        if (standing is null) return new(says, []);

        var (news, overruled, said) = (says, new List<Saying>(), new Dictionary<string, string>());
        foreach (var (name, mark) in (standing.Said ?? new Dictionary<string, string>()).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (CadenceColumns.Find(name) is not { } column || column.Mark(says) != mark) continue;

            said.Add(name, mark);
            news = column.Give(news, standing);
            if (column.Cell(says) is var cell && column.Cell(standing) is var stands && cell != stands)
                overruled.Add(ImportCadenceWords.Overruled.Say(says.Id.Value, name, cell, stands));
        }

        var meetings = says.Meetings.ToDictionary(KeyOf);
        var kept = false;
        foreach (var change in standing.Meetings.Where(m => m.Said is not null))
        {
            var (key, theirs) = (KeyOf(change), meetings.GetValueOrDefault(KeyOf(change)));
            if (MarkOf(theirs) != change.Said) continue;

            (kept, meetings[key]) = (true, change);
            if (theirs is not null && MarkOf(change) != change.Said) overruled.Add(ImportCadenceWords.MeetingOverruled.Say(says.Id.Value, change.Meeting));
        }

        return new(
            news with
            {
                Said = said.Count == 0 ? null : said,
                Meetings = [.. meetings.Values.OrderBy(m => m.Meeting).ThenBy(m => m.Extra)],
                Undo = kept || said.Count > 0 ? standing.Undo : null,
            },
            overruled);
    }

    /// <summary>By this it is known whether a folder says something else of a meeting.</summary>
    public static string MarkOf(MeetingChange? change) =>
        change is not { Counts: true } ? "" : PersonColumns.Mark($"{change.MovedTo:yyyyMMdd}|{change.At:HHmm}|{change.Skipped}|{change.Extra}");

    private static (DateOnly, bool) KeyOf(MeetingChange change) => (change.Meeting, change.Extra);
}
