using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// Brings what somebody has not given to the form of his manager, who wants to answer in his place. It stays with its owner too: whoever
/// answers first has answered, and what the manager gives is marked as given by him.
/// </summary>
internal sealed class AnswersForOthers(ICheckInStore requests, FormSender sender, ReviewCommits commits, StaleWrites writes, BusinessTime business)
{
    /// <returns>False where nothing is missing that he could answer.</returns>
    public Task<bool> TakeAsync(RequestKey owner, PersonId manager, CancellationToken cancellationToken) =>
        writes.DecideAnewAsync(() => TryTakeAsync(owner, manager, cancellationToken), cancellationToken);

    /// <summary>He asked for it himself: his form comes as a new message at once.</summary>
    public Task ShowAsync(TenantId tenant, PersonId manager, CancellationToken cancellationToken) =>
        sender.SendAsync(new(tenant, manager), FormStep.OwnWish($"behalf-{business.Now.UtcTicks}"), cancellationToken);

    private async Task<bool> TryTakeAsync(RequestKey owner, PersonId manager, CancellationToken cancellationToken)
    {
        var (cycle, key, now) = (owner.Cycle, new RequestKey(owner.Cycle, manager), business.Now);
        if (await requests.FindAsync(owner, cancellationToken) is not { Value: { State: RequestState.Open } request }) return false;

        IReadOnlyList<OwedItem> items = [.. request.Missing.Where(o => o.For is null).Select(o => new OwedItem(o.Kpi, o.Period) { For = owner.Person })];
        var read = await requests.FindAsync(key, cancellationToken);
        if (items.Count == 0 || read is { Value.State: RequestState.Excused or RequestState.Closed }) return false;

        var known = read?.Value ?? new CheckInRequest { Key = key, Owed = [], OpenedAt = now };
        var asked = known.Asking(items);
        if (ReferenceEquals(asked, known)) return true; // pressed again

        // His desk is not woken: the form that he asked for with it comes at once, and a second one would only repeat it.
        var desk = await requests.DeskAsync(new(cycle.Tenant, manager), cancellationToken);
        await commits.CommitAsync(
            new(cycle.Tenant)
            {
                NewRequests = read is null ? [asked] : [],
                Requests = read is null ? [] : [read.With(asked)],
                Desk = desk.With(desk.Value.WithOpened(cycle)),
            },
            cancellationToken);
        return true;
    }
}
