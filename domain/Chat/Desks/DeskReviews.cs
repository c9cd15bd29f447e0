using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat.Desks;

/// <summary>What the texts of a person's cards need to know of the reviews behind them.</summary>
internal static class DeskReviews
{
    /// <summary>The cadence's name; the id of one whose review is not among them.</summary>
    public static string NameOf(this DeskContext context, CycleKey cycle) =>
        context.Reviews.FirstOrDefault(r => r.Cycle.Key == cycle)?.Cycle.CadenceName ?? cycle.Cadence.Value;

    /// <summary>The open reviews that need one of these items, by deadline.</summary>
    public static IReadOnlyList<OpenReview> Asking(this DeskContext context, IEnumerable<DeskItem> items)
    {
        var cycles = items.SelectMany(i => i.Cycles).ToHashSet();
        return [.. context.Open.Where(r => cycles.Contains(r.Cycle.Key))];
    }

    /// <summary>The names of the reviews' cadences, each once.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<OpenReview> reviews) =>
        [.. reviews.Select(r => r.Cycle.CadenceName).Distinct(StringComparer.Ordinal)];

    /// <summary>The confidence said last in a review that is open.</summary>
    public static Confidence? Confidence(this DeskContext context) => Newest(context).Select(r => r.Confidence).FirstOrDefault(c => c is not null);

    /// <summary>The blocker said last in a review that is open.</summary>
    public static string? Blocker(this DeskContext context) => Newest(context).Select(r => r.Blocker).FirstOrDefault(b => b is not null);

    private static IEnumerable<CheckInRequest> Newest(DeskContext context) => context.Open.Select(r => r.Request).OrderByDescending(r => r.OpenedAt);
}
