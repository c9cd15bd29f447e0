using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Chat.Desks;

/// <summary>A number that a person owes: a KPI's value for a period, asked once however many reviews need it.</summary>
/// <param name="DueAt">The earliest deadline of these reviews.</param>
/// <param name="Cycles">The cycles that need it, by deadline; never none.</param>
/// <param name="ActualId">The actual given for it; null while it is owed.</param>
public sealed record DeskItem(KpiId Kpi, string Period, DateTimeOffset DueAt, IReadOnlyList<CycleKey> Cycles, string? ActualId)
{
    /// <summary>Whose it is, for whom this person stands in; null where it is his own.</summary>
    public PersonId? For { get; init; }

    /// <param name="reviews">By deadline.</param>
    /// <returns>By deadline; within one review in its own order.</returns>
    public static IReadOnlyList<DeskItem> Of(IEnumerable<OpenReview> reviews) =>
        [.. reviews
            .SelectMany(r => r.Request.Owed.Where(o => !o.Dropped).Select(o => (Review: r, Owed: o)))
            .GroupBy(o => (o.Owed.Kpi, o.Owed.Period))
            .Select(g => new DeskItem(
                g.Key.Kpi,
                g.Key.Period,
                g.Min(o => o.Review.Cycle.Times.DueAt),
                [.. g.Select(o => o.Review.Cycle.Key)],
                g.Select(o => o.Owed.ActualId).LastOrDefault(id => id is not null)) { For = g.All(o => o.Owed.For is not null) ? g.First().Owed.For : null })];
}
