using System.ComponentModel;
using System.Globalization;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Events;

/// <summary>A KPI's targets were changed.</summary>
public sealed record TargetRecalibrated(
    [property: Description("The KPI's id.")] string Kpi,
    [property: Description("The KPI's name.")] string Name,
    [property: Description("What the numbers count.")] EventUnit Unit,
    [property: Description("The targets before, of the periods in which something changed.")] IReadOnlyList<EventTarget> Before,
    [property: Description("The targets now, of the same periods.")] IReadOnlyList<EventTarget> After,
    [property: Description("The first day on which the new targets hold, where the change was decided as a recalibration.")] DateOnly? EffectiveFrom = null,
    [property: Description("The id of the person who proposed it.")] string? ProposedBy = null,
    [property: Description("The id of the person who approved it.")] string? ApprovedBy = null,
    [property: Description("Why, in the words of who proposed it; only where personal values are told.")] string? Reason = null)
{
    /// <summary>What changed from one version of a scorecard to the next. A KPI that is new, or had no targets, recalibrates nothing.</summary>
    /// <param name="before">Null where there was none.</param>
    public static IReadOnlyList<OutgoingEvent> Between(Scorecard? before, Scorecard after, string version, DateTimeOffset now, bool personal)
    {
        if (before is null) return [];

        var old = before.Kpis.ToDictionary(k => k.Id);
        return
        [
            .. after.Kpis
                .Where(k => old.TryGetValue(k.Id, out var was) && was.Targets.Targets.Count > 0)
                .Select(k => Of(old[k.Id], k, after, version, now, personal))
                .OfType<OutgoingEvent>(),
        ];
    }

    private static OutgoingEvent? Of(Kpi was, Kpi now, Scorecard scorecard, string version, DateTimeOffset at, bool personal)
    {
        var (before, after) = (ByPeriod(was), ByPeriod(now));
        var changed = before.Keys.Union(after.Keys)
            .Where(p => before.GetValueOrDefault(p) != after.GetValueOrDefault(p) && !(IsAddition(p, before) && IsLater(p, before)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0) return null;

        var decided = now.Recalibrations.Count > was.Recalibrations.Count ? now.Recalibrations[^1] : null;
        var data = new TargetRecalibrated(
            now.Id.Value,
            now.Name,
            EventUnit.Of(now.Unit),
            [.. changed.Select(p => Target(p, before))],
            [.. changed.Select(p => Target(p, after))],
            decided?.EffectiveFrom,
            decided?.ProposedBy.Value,
            decided?.ApprovedBy.Value,
            personal ? decided?.Reason : null);
        return EventJson.Make(
            EventTypes.TargetRecalibrated,
            scorecard.Tenant,
            string.Create(CultureInfo.InvariantCulture, $"{now.Id}|{version}|{at.UtcTicks}"),
            EventSubjects.Kpi(now.Id),
            at,
            data);
    }

    private static Dictionary<string, PeriodTarget> ByPeriod(Kpi kpi) =>
        kpi.Targets.Targets.GroupBy(t => t.Period).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    /// <summary>The next year's targets, set for the first time, change nothing that was agreed.</summary>
    private static bool IsAddition(string period, Dictionary<string, PeriodTarget> before) => !before.ContainsKey(period);

    private static bool IsLater(string period, Dictionary<string, PeriodTarget> before) =>
        string.CompareOrdinal(period, before.Keys.Max(StringComparer.Ordinal)) > 0;

    private static EventTarget Target(string period, Dictionary<string, PeriodTarget> targets) =>
        targets.TryGetValue(period, out var t) ? new(period, t.Target, t.BandHigh, t.Stretch) : new(period);
}
