using System.Globalization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;

namespace PerfServerless.Functions.Actuals;

/// <summary>
/// Takes actuals from other systems. Pushing the same value again changes nothing that people see; another value for the same
/// period is a correction of the last one.
/// </summary>
public sealed class ActualPushes(IActualStore actuals, Wakeup wakeup, BusinessTime business)
{
    private const int LongestNote = 500;
    private const int HashDigits = 24;

    /// <param name="key">The sender's key of this push: under it the value is recorded once, even where another one came in between. Null
    /// where he gives none.</param>
    public async Task<PushOutcome> TakeAsync(Scorecard scorecard, ActualPush push, string? key, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<KpiId>(push.Kpi, out var id) || scorecard.Find(id.Value) is not { } kpi)
            return new PushOutcome.Refused(PushRefusal.NoKpi, PushWords.NoKpi.Say(push.Kpi ?? ""));
        if (kpi.Formula is not null)
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.Calculated.Say(kpi.Id.Value));
        if (Period.TryParse(push.Period, scorecard.Organisation.FiscalYearStartMonth) is not { } period || period.Frequency != kpi.Frequency)
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.NoPeriod.Say(push.Period ?? "", kpi.Id.Value, Part.Of(kpi.Frequency), Example(kpi)));
        if (push.Value is not { } value)
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.NoValue);
        if (Math.Abs(value) > NumberReading.Largest)
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.TooLarge.Say(Plain(value), Plain(NumberReading.Largest)));
        if (value < kpi.Minimum || value > kpi.Maximum)
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.OutOfRange.Say(Plain(value), kpi.Id.Value, Plain(kpi.Minimum), Plain(kpi.Maximum)));
        if (push.Note is { Length: > LongestNote })
            return new PushOutcome.Refused(PushRefusal.Unusable, PushWords.LongNote.Say(push.Note.Length, LongestNote));

        var known = (await actuals.ReadAsync(scorecard.Tenant, [kpi.Id], cancellationToken)).GetValueOrDefault(kpi.Id, []);
        var last = known.LastOrDefault(a => a.Period == period.Code);
        var same = key is null ? null : known.FirstOrDefault(a => a.Id == IdOf(key));
        if (same is not null && (same.Period != period.Code || same.Value != value || same.Note != push.Note || same.AsOf != push.AsOf))
            return new PushOutcome.Refused(PushRefusal.KeyTaken, PushWords.KeyTaken.Say(kpi.Id.Value));
        // The same value as of a later day says more of a sum than the one before: nothing came in meanwhile.
        var repeats = last?.Value == value && last.Note == push.Note && (push.AsOf is null || push.AsOf == last.AsOf);
        // What has a key is recorded under it even where it says nothing new: sent once more after another value it must not come back as a correction.
        if (same is null && key is null && repeats) same = last;
        if (same is not null)
        {
            // Whoever recorded it may not have lived to tell.
            await TellOwnerAsync(scorecard, kpi, same.Id, cancellationToken);
            return new PushOutcome.Known(same.Id);
        }

        var actual = new Actual
        {
            Id = key is null ? IdOf(kpi.Id, period, value, push.AsOf, last?.Id) : IdOf(key),
            Kpi = kpi.Id,
            Period = period.Code,
            Value = value,
            Note = push.Note,
            RecordedAt = After(last),
            AsOf = push.AsOf,
            Source = ActualSource.Api,
            Corrects = repeats ? null : last?.Id,
        };
        await actuals.AppendAsync(scorecard.Tenant, [actual], cancellationToken);
        await TellOwnerAsync(scorecard, kpi, actual.Id, cancellationToken);
        return new PushOutcome.Recorded(actual.Id, actual.Corrects);
    }

    // Readers take the value recorded last, so a correction is never as old as what it corrects, however fast they follow each other.
    private DateTimeOffset After(Actual? last) => last?.RecordedAt is { } before && before >= business.Now ? before.AddMilliseconds(1) : business.Now;

    // Nobody is asked for what is known now.
    private async Task TellOwnerAsync(Scorecard scorecard, Kpi kpi, string cause, CancellationToken cancellationToken)
    {
        if (kpi.Owner is { } owner) await wakeup.AllAsync(scorecard.Tenant, owner, cause, told: null, business.Now, cancellationToken);
    }

    private static string IdOf(string key) => "key-" + ShortHash.Of(key, HashDigits);

    // Made from what is pushed and what it corrects: the same push sent twice at once is one actual.
    private static string IdOf(KpiId kpi, Period period, decimal value, DateTimeOffset? asOf, string? corrects)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{kpi}|{period.Code}|{value}|{corrects}");
        if (asOf is { } moment) text = string.Create(CultureInfo.InvariantCulture, $"{text}|{moment:O}");
        return "api-" + ShortHash.Of(text, HashDigits);
    }

    // As the sender writes numbers, so that he finds what he sent.
    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "…";

    private string Example(Kpi kpi) => Period.LastBefore(kpi.Frequency, DateOnly.FromDateTime(business.Now.UtcDateTime)).Code;
}
