using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Ports;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Freshness;

/// <summary>Tells of KPIs that went stale since the last look, each once a missing period. Answers when to look again; null where nobody listens.</summary>
public sealed class WatchFreshness(
    IScorecardStore scorecards, IActualStore actuals, IEventDestinationStore events, IAnnouncer announcer, ReviewCommits commits, StaleWrites writes,
    BusinessTime business)
    : TaskActivity<FreshnessInput, DateTimeOffset?>
{
    /// <summary>At the latest then it is looked again, whatever the calendar says.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public override async Task<DateTimeOffset?> RunAsync(TaskActivityContext context, FreshnessInput input)
    {
        var stopping = context.Stopping;
        if (!await announcer.IsHeardAsync(input.Tenant, stopping)) return null;
        if (await scorecards.CurrentAsync(input.Tenant, stopping) is not { Scorecard: var scorecard }) return null;

        return await writes.DecideAnewAsync(
            async () =>
            {
                var (now, told) = (business.Now, await events.StaleAsync(input.Tenant, stopping));
                var look = StaleLook.At(scorecard, await actuals.ReadAsync(input.Tenant, [.. scorecard.Kpis.Select(k => k.Id)], stopping), told.Value, now);
                if (!ReferenceEquals(look.After, told.Value))
                    await commits.CommitAsync(new(input.Tenant) { Stale = told.With(look.After), Announced = look.News }, stopping);

                return look.Next is { } next && next - now < Longest ? next : now + Longest;
            },
            stopping);
    }
}
