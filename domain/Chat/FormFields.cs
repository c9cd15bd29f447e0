using System.Globalization;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Chat;

/// <summary>Makes the inputs of a form, with what their owner should see beside them.</summary>
internal static class FormFields
{
    /// <returns>The inputs of these items; an item whose KPI left the scorecard has none.</returns>
    public static IReadOnlyList<FormField> Of(CheckInContext context, IEnumerable<OwedItem> items) =>
        [.. items.Select(i => (Item: i, Kpi: context.Scorecard.Find(i.Kpi))).Where(i => i.Kpi is not null).Select(i => Of(context, i.Kpi!, i.Item))];

    private static FormField Of(CheckInContext context, Kpi kpi, OwedItem item)
    {
        var culture = context.Culture;
        var fiscal = context.Scorecard.Organisation.FiscalYearStartMonth;
        var given = context.Given(item);

        return new(
            kpi.Id,
            kpi.Name,
            ValueText.UnitLabel(kpi.Unit, culture),
            PeriodText.Show(item.Period, fiscal),
            Last(context, kpi, item, fiscal),
            Target(kpi, item.Period, fiscal, culture),
            given is null ? null : ValueText.Number(kpi.Unit, given.Value, culture),
            given?.Note);
    }

    /// <summary>The value of the latest period before the owed one.</summary>
    private static string? Last(CheckInContext context, Kpi kpi, OwedItem item, int fiscal)
    {
        if (Period.TryParse(item.Period, fiscal) is not { } owed) return null;

        var before = KpiSeries.Of(context.Actuals.GetValueOrDefault(kpi.Id) ?? [], owed.Last, fiscal).LastOrDefault(p => p.Period.Last < owed.First);
        return before is null ? null : $"{ValueText.Show(kpi.Unit, before.Value, context.Culture)} ({PeriodText.Short(before.Period.Code, fiscal)})";
    }

    private static string? Target(Kpi kpi, string period, int fiscal, CultureInfo culture)
    {
        if (CoveringTarget.Of(kpi, period, fiscal) is not { } target) return null;

        var value = ValueText.Show(kpi.Unit, target.Target, culture);
        if (kpi.Direction == Direction.StayInBand && target.BandHigh is { } high) value = $"{value} to {ValueText.Show(kpi.Unit, high, culture)}";
        return target.Period == period ? value : $"{value} for {PeriodText.Show(target.Period, fiscal)}";
    }
}
