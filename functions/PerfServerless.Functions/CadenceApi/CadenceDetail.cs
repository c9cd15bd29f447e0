using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.CadenceApi;

/// <summary>One cadence with all its cells, as the API shows it.</summary>
/// <param name="Cells">By the columns of <c>cadences.csv</c>, with what it inherits.</param>
/// <param name="Next">The moments of the next cycle, or of the one that is open; null where it is paused or has ended.</param>
/// <param name="Meetings">The meetings that are not as the rule has them.</param>
internal sealed record CadenceDetail(
    string Id, string Name, string State, IReadOnlyDictionary<string, string> Cells, CycleTimes? Next, IReadOnlyList<MeetingView> Meetings)
{
    public static CadenceDetail Of(Cadence cadence, Organisation organisation, DateTimeOffset now) => new(
        cadence.Id.Value,
        cadence.Name,
        cadence.State?.ToString() ?? "Running",
        CadenceColumns.All.ToDictionary(c => c.Name, c => c.Text(cadence)),
        cadence.State is null ? CyclePlanner.Next(cadence, organisation, now).Times : null,
        [.. cadence.Meetings.Where(m => m.Counts).Select(m => new MeetingView(m.Meeting, m.MovedTo, m.At, m.Skipped, m.Extra))]);
}
