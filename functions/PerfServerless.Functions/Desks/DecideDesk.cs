using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// Decides what a person's desk does next, and records what it decided by its answer. On the way it takes in values that came through
/// another door, keeps on the requests whether their owner can be reached, and retires what a failed attempt left.
/// </summary>
public sealed class DecideDesk(
    ICheckInStore requests, DeskReader reader, DeskForms forms, Reachability reachability, StaleWrites writes, ReviewPolicies policies,
    BusinessTime business)
    : TaskActivity<DeskInput, DeskStep>
{
    public override async Task<DeskStep> RunAsync(TaskActivityContext context, DeskInput input)
    {
        var stopping = context.Stopping;
        if (await reader.DutiesAsync(input.Desk, stopping) is not var (scorecard, owner, duties)) return new DeskStep.Leave();
        if (duties.IsSettled(business.Now)) return Decide(scorecard, owner, duties.Open(business.Now), business.Now);

        var read = await reader.FindAsync(scorecard, owner, duties, stopping);
        if (await UpToDateAsync(read, stopping) is not { } facts) return new DeskStep.Leave();

        await forms.TidyAsync(facts, stopping);
        return Decide(facts.Context.Scorecard, facts.Context.Owner, facts.Context.Open, facts.Context.Now);
    }

    private DeskStep Decide(Scorecard scorecard, Person owner, IEnumerable<OpenReview> open, DateTimeOffset now) => reachability.HasLeft(owner)
        ? new DeskStep.Wait(null) // the escalation tells his manager of what he still owed
        : DeskPolicy.Decide([.. open.Select(r => Duty(scorecard, owner, r))], policies.Ladder, now);

    private CheckInDuty Duty(Scorecard scorecard, Person owner, OpenReview review) => new(
        CheckInTimes.For(scorecard.Find(review.Cycle.Key.Cadence), scorecard.Organisation, review.Cycle.Times, owner, policies.Ladder), review.Request);

    // Read again after every change: who installs while his absence is being written down finds nothing to wake yet.
    private async Task<DeskFacts?> UpToDateAsync(DeskFacts read, CancellationToken cancellationToken)
    {
        DeskFacts? known = read;
        while (true)
        {
            var (facts, changed) = await writes.DecideAnewAsync(
                async () =>
                {
                    var facts = known ?? await reader.FindAsync(read.Key, cancellationToken);
                    known = null;
                    return facts is null ? (null, false) : await TryUpdateAsync(facts, cancellationToken);
                },
                cancellationToken);
            if (!changed) return facts;
        }
    }

    private async Task<(DeskFacts? Facts, bool Changed)> TryUpdateAsync(DeskFacts facts, CancellationToken cancellationToken)
    {
        // Whoever left is not listed as somebody who cannot be reached: his manager is told.
        var why = reachability.HasLeft(facts.Context.Owner)
            ? null
            : (await reachability.OfAsync(facts.Context.Scorecard, facts.Context.Owner, facts.Desk.Value, cancellationToken)).Why;
        var after = facts.Context.Open.Select(r => WithReach(r.Request, why)).ToList();
        if (facts.Changed(after) is not { Count: > 0 } changed) return (facts, false);

        await requests.CommitAsync(new(facts.Tenant) { Requests = changed, Timeline = Told(facts, after) }, cancellationToken);
        return (facts, true);
    }

    // Whoever refused messages is tried once a cycle: a channel does not tell when somebody changes his mind.
    private static CheckInRequest WithReach(CheckInRequest request, Unreachable? why)
    {
        var now = why == Unreachable.Refused && request.Unreachable != Unreachable.Refused ? null : why;
        return request.State == RequestState.Open && request.Unreachable != now ? request with { Unreachable = now } : request;
    }

    private static List<Told> Told(DeskFacts facts, IReadOnlyList<CheckInRequest> after)
    {
        var told = new List<Told>();
        var (person, now) = (facts.Key.Person, facts.Context.Now);
        foreach (var request in after)
        {
            var before = facts.Stored.First(s => s.Value.Key == request.Key).Value;
            if (request.Unreachable != before.Unreachable && request.Unreachable is Unreachable.NotThere)
                told.Add(new(request.Key.Cycle, new($"unreachable-{person}", now, new TimelineEvent.NotReachable(person))));
            if (request.State != before.State && request.State == RequestState.Complete)
                told.Add(new(request.Key.Cycle, new($"completed-{person}", now, new TimelineEvent.Completed(person))));
        }

        return told;
    }
}
