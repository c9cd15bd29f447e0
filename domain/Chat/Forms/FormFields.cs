using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Rules.Series;
using PerfServerless.Domain.Rules.Targets;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>Makes the inputs of a form, with what their owner should see beside them.</summary>
internal static class FormFields
{
    private const int ShownValues = 8;

    /// <returns>The input of an item; null where its KPI left the scorecard.</returns>
    public static FormField? Of(DeskContext context, DeskItem item)
    {
        if (context.Scorecard.Find(item.Kpi) is not { } kpi) return null;

        var fiscal = context.FiscalYearStartMonth;
        var given = context.Answer(item);
        var before = Before(context, kpi, item, fiscal);
        return new(kpi.Id, new(item.Period, fiscal, WithDays: true), kpi.Name, kpi.Unit)
        {
            Context = [.. new[] { For(item), Last(before, kpi, fiscal), Target(kpi, item.Period, fiscal), AlsoFor(context, item) }.OfType<Saying>()],
            Values = [.. before.Select(p => p.Value)],
            Given = given?.Value,
            TypedNote = given?.Note,
            AsksWhy = Misses.AreIn(context, kpi.Id) || given is { Note: not null } or { Cause: not null },
            Cause = given?.Cause,
        };
    }

    private static Saying? For(DeskItem item) => item.For is { } owner ? AwayWords.For.Say(owner) : null;

    /// <summary>The values of the latest periods before the owed one, oldest first.</summary>
    private static IReadOnlyList<SeriesPoint> Before(DeskContext context, Kpi kpi, DeskItem item, int fiscal) => Period.TryParse(item.Period, fiscal) is { } owed
        ? [.. KpiSeries.Of(context.Actuals.GetValueOrDefault(kpi.Id) ?? [], owed.Last, fiscal).Where(p => p.Period.Last < owed.First).TakeLast(ShownValues)]
        : [];

    private static Saying? Last(IReadOnlyList<SeriesPoint> before, Kpi kpi, int fiscal) =>
        before is [.., var last] ? FieldWords.Last.Say(new(last.Value, kpi.Unit), new(last.Period.Code, fiscal)) : null;

    private static Saying? Target(Kpi kpi, string period, int fiscal)
    {
        if (CoveringTarget.Of(kpi, period, fiscal) is not { } target) return null;

        var low = new Part.Amount(target.Target, kpi.Unit);
        var high = kpi.Direction == Direction.StayInBand && target.BandHigh is { } edge ? new Part.Amount(edge, kpi.Unit) : null;
        var other = target.Period == period ? null : new Part.Period(target.Period, fiscal, WithDays: true);
        return (high, other) switch
        {
            (null, null) => FieldWords.Target.Say(low),
            (null, { }) => FieldWords.TargetFor.Say(low, other),
            ({ }, null) => FieldWords.Band.Say(low, high),
            _ => FieldWords.BandFor.Say(low, high, other),
        };
    }

    private static Saying? AlsoFor(DeskContext context, DeskItem item) =>
        item.Cycles.Count < 2 ? null : FieldWords.AlsoFor.Say(Part.Of(item.Cycles.Skip(1).Select(context.NameOf).Distinct()));
}
