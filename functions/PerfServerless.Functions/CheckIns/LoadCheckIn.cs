using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.CheckIns;

/// <summary>
/// Reads what the ladder needs to know. On the way it takes in values that came through another door, and keeps on the request
/// whether its owner can be reached, for the brief and the API.
/// </summary>
public sealed class LoadCheckIn(
    ICheckInStore requests, IActualStore actuals, IMessageStore messages, CheckInReader reader, FormMessages forms, Reachability reachability, BusinessTime business)
    : TaskActivity<RequestKey, CheckInProgress>
{
    public override async Task<CheckInProgress> RunAsync(TaskActivityContext context, RequestKey input)
    {
        var request = await UpToDateAsync(input);
        if (request.State == RequestState.Open && await reader.FindAsync(input, CancellationToken.None) is { Context: var facts })
            await forms.RetireLeftOversAsync(facts, CancellationToken.None);

        return CheckInProgress.Of(request, await messages.ListAsync(input.Cycle, input.Person, CancellationToken.None));
    }

    // Read again after every change: who installs while his absence is being written down finds nothing to wake yet.
    private async Task<CheckInRequest> UpToDateAsync(RequestKey key)
    {
        while (true)
        {
            var why = await reachability.OfAsync(key.Cycle.Tenant, key.Person, CancellationToken.None);
            var read = await requests.FindAsync(key, CancellationToken.None)
                ?? throw new InvalidOperationException($"Request {key} is gone, although its check-in runs.");
            var known = await actuals.ReadAsync(key.Cycle.Tenant, [.. read.Value.Missing.Select(o => o.Kpi)], CancellationToken.None);

            var request = AbsorbedActuals.TakeIn(read.Value, known, business.Now);
            // Whoever blocked the bot is tried once a cycle: the channel does not tell when somebody changes his mind.
            var now = why == Unreachable.Blocked && request.Unreachable != Unreachable.Blocked ? null : why;
            if (request.State == RequestState.Open && request.Unreachable != now) request = request with { Unreachable = now };
            if (ReferenceEquals(request, read.Value)) return request;

            try
            {
                await requests.CommitAsync(read.With(request), [], Told(key, read.Value, request), [], CancellationToken.None);
            }
            catch (StaleWriteException)
            {
                // A submission came between: what it left is read again.
            }
        }
    }

    private List<TimelineEntry> Told(RequestKey key, CheckInRequest before, CheckInRequest after)
    {
        var entries = new List<TimelineEntry>();
        if (after.Unreachable != before.Unreachable && after.Unreachable is Unreachable.NotInstalled)
            entries.Add(new($"unreachable-{key.Person}", business.Now, TimelineKind.NotReachable, key.Person));
        if (after.State == RequestState.Complete)
            entries.Add(new($"completed-{key.Person}", business.Now, TimelineKind.Completed, key.Person));

        return entries;
    }
}
