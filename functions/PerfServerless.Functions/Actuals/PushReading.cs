using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Recording;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;

namespace PerfServerless.Functions.Actuals;

/// <summary>Reads what another system sent: by the same rules as an import reads its cells.</summary>
internal static class PushReading
{
    private const int LongestKey = 200;
    private const int HashDigits = 24;

    // A sender's clock may run a little ahead of ours.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    // The day begins first where clocks are so far ahead of UTC.
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <param name="key">The sender's key of this push; null where he gives none.</param>
    /// <returns>What was given, or why it is not taken.</returns>
    public static (GivenActual? Given, PushOutcome.Refused? Refused) Read(
        Scorecard scorecard, ActualPush push, string? key, DateTimeOffset now)
    {
        if (!Code.TryRead<KpiId>(push.Kpi, out var id) || scorecard.Find(id.Value) is not { } kpi)
            return (null, new(PushRefusal.NoKpi, PushWords.NoKpi.Say(push.Kpi ?? "")));

        var (period, note) = (PeriodOf(scorecard, push, kpi), TypedText.Clean(push.Note));
        var asOf = push.AsOf is null ? null : StatedMoment.Read(push.AsOf);
        var why = WhyNotOf(kpi, push, period, now)
            ?? WhyNotWritten(note, key)
            ?? (push.AsOf is null ? null : WhyNotAsOf(push.AsOf, asOf, period!, now));
        if (why is not null) return (null, new(PushRefusal.Unusable, why));

        return (
            new(
                kpi.Id,
                period!.Code,
                push.Value!.Value,
                note.Length == 0 ? null : note,
                ActualSource.Api,
                Id: key is null ? null : "key-" + ShortHash.Of(key, HashDigits),
                AsOf: asOf),
            null);
    }

    private static Saying? WhyNotOf(Kpi kpi, ActualPush push, Period? period, DateTimeOffset now)
    {
        if (kpi.Formula is not null) return PushWords.Calculated.Say(kpi.Id.Value);
        if (period is null) return PushWords.NoPeriod.Say(push.Period ?? "", kpi.Id.Value, Part.Of(kpi.Frequency), Example(kpi, now));
        if (TypedDay.Mistake(period, period.Code) is { } outside) return outside;
        if (period.First > Day(now.UtcDateTime + EarliestZone)) return PushWords.Early.Say(period.Code, Day(period.First));
        if (push.Value is not { } value) return PushWords.NoValue;
        if (Math.Abs(value) > NumberReading.Largest) return PushWords.TooLarge.Say(Plain(value), Plain(NumberReading.Largest));

        return value < kpi.Minimum || value > kpi.Maximum
            ? PushWords.OutOfRange.Say(Plain(value), kpi.Id.Value, Plain(kpi.Minimum), Plain(kpi.Maximum))
            : null;
    }

    private static Saying? WhyNotWritten(string note, string? key)
    {
        if (note.Length > TypedLimits.Text) return PushWords.LongNote.Say(note.Length, TypedLimits.Text);

        return key?.Length > LongestKey ? PushWords.LongKey.Say(key.Length, LongestKey) : null;
    }

    private static Saying? WhyNotAsOf(string written, DateTimeOffset? read, Period period, DateTimeOffset now)
    {
        if (read is not { } asOf) return PushWords.AsOfUnreadable.Say(StatedMoment.Shown(written));
        if (TypedDay.Mistake(asOf, StatedMoment.Shown(written)) is { } outside) return outside;
        if (asOf > now + Ahead) return PushWords.AsOfAhead.Say(Moment(asOf), Moment(now));

        return Day(asOf.DateTime) < period.First ? PushWords.AsOfBefore.Say(Moment(asOf), period.Code, Day(period.First)) : null;
    }

    // One spelling each, as in an import: "2026" may mean the calendar year or the fiscal year that begins or ends in it.
    private static Period? PeriodOf(Scorecard scorecard, ActualPush push, Kpi kpi) =>
        Period.TryParse(push.Period, scorecard.Organisation.FiscalYearStartMonth) is { } period
            && period.Code == push.Period
            && period.Frequency == kpi.Frequency
            ? period
            : null;

    // As the sender writes numbers and moments, so that he finds what he sent.
    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private static DateOnly Day(DateTime moment) => DateOnly.FromDateTime(moment);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Example(Kpi kpi, DateTimeOffset now) =>
        Period.LastBefore(kpi.Frequency, DateOnly.FromDateTime(now.UtcDateTime)).Code;
}
