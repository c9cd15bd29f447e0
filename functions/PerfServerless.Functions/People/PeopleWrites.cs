using System.Collections.Concurrent;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.People;

/// <summary>
/// Changes people one by one in a scorecard that is put in force as a whole. Whoever comes while a version is being stored waits for the next
/// one, which then holds the changes of all who wait: a directory that brings thousands at once does not store thousands of scorecards.
/// </summary>
internal sealed class PeopleWrites(
    IScorecardStore scorecards,
    IPeopleStore people,
    StaleWrites writes,
    BusinessTime business,
    PeopleNewsTeller teller)
{
    private const int AtOnce = 64;

    private readonly ConcurrentDictionary<TenantId, PeopleLine> lines = new();

    /// <param name="about">Whose memories the change rests on.</param>
    /// <param name="decide">Changes the draft or leaves it, and makes the answer; called again where somebody else was quicker.</param>
    /// <returns>The answer, once what it speaks of is in force.</returns>
    public Task<T> ChangeAsync<T>(
        TenantId tenant, Func<Scorecard, IEnumerable<PersonId>> about, Func<PeopleDraft, T> decide, CancellationToken cancellationToken)
    {
        var change = new WaitingChange<T>(about, decide);
        var line = lines.GetOrAdd(tenant, _ => new());
        if (line.Join(change)) _ = WorkOffAsync(tenant, line);
        return change.Answer.WaitAsync(cancellationToken);
    }

    // On nobody's request: whoever hangs up takes no change of another with him.
    private async Task WorkOffAsync(TenantId tenant, PeopleLine line)
    {
        while (line.Take(AtOnce) is { Count: > 0 } batch)
        {
            try
            {
                var (draft, version) = await writes.DecideAnewAsync(() => TryAsync(tenant, batch), CancellationToken.None);
                foreach (var change in batch) change.Settle();
                await teller.TellAsync(draft.Before, draft.Changed, version);
            }
            catch (Exception e)
            {
                foreach (var change in batch) change.Fail(e);
            }
        }
    }

    private async Task<(PeopleDraft Draft, string Version)> TryAsync(TenantId tenant, IReadOnlyList<IWaitingChange> batch)
    {
        var before = await scorecards.CurrentAsync(tenant, CancellationToken.None)
            ?? throw new InvalidOperationException($"There is no organisation {tenant}.");
        var remembered = await people.RecallAsync(tenant, [.. batch.SelectMany(c => c.About(before.Scorecard)).Distinct()], CancellationToken.None);
        var draft = new PeopleDraft(before.Scorecard, remembered);
        foreach (var change in batch) change.Decide(draft);

        var after = draft.Publish(before, business.Now);
        await people.PublishAsync(after, before.Version, draft.Said, [], CancellationToken.None);
        return (draft, after.Version);
    }
}
