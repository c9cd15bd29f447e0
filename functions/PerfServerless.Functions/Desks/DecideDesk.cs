using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Ladders;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Working;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Decisions;
using PerfServerless.Functions.Handovers;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Proposals;
using PerfServerless.Functions.Retrying;
using PerfServerless.Functions.Settings;
using PerfServerless.Functions.StandIns;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// Decides what a person's desk does next, and records what it decided by its answer. On the way it takes in values that came through
/// another door, keeps on the requests whether their owner can be reached, and retires what a failed attempt left.
/// </summary>
public sealed class DecideDesk(
    ICheckInStore requests, DeskReader reader, DeskForms forms, Reachability reachability, StaleWrites writes, ReviewPolicies policies,
    StandInRouting standIns, HandoverNews handovers, ProposalFollow proposals, ActionFollow actions, ReviewCommits commits, SendingRules sending,
    BusinessTime business)
    : TaskActivity<DeskInput, DeskStep>
{
    public override async Task<DeskStep> RunAsync(TaskActivityContext context, DeskInput input)
    {
        var stopping = context.Stopping;
        if (await reader.DutiesAsync(input.Desk, stopping) is not var (scorecard, owner, duties))
        {
            // What he was to do is somebody else's to find a new owner for.
            await actions.FollowAsync(input.Desk, stopping);
            await proposals.FollowAsync(input.Desk, stopping);
            return new DeskStep.Leave();
        }

        if (ProposalFollow.IsNeeded(duties.Desk.Value.Proposals))
        {
            await proposals.FollowAsync(input.Desk, stopping);
            if (await reader.DutiesAsync(input.Desk, stopping) is not var (again, himself, open)) return new DeskStep.Leave();
            (scorecard, owner, duties) = (again, himself, open);
        }

        if (duties.Desk.Value.CardsBehind is not null)
        {
            await forms.CatchUpAsync(await reader.FindAsync(scorecard, owner, duties, stopping), stopping);
            if (await reader.DutiesAsync(input.Desk, stopping) is not var (again, himself, open)) return new DeskStep.Leave();
            (scorecard, owner, duties) = (again, himself, open);
        }

        DateTimeOffset? next = null;
        if (duties.Desk.Value.Actions is not null)
        {
            next = await actions.FollowAsync(input.Desk, stopping);
            if (await reader.DutiesAsync(input.Desk, stopping) is not var (again, himself, open)) return new DeskStep.Leave();
            (scorecard, owner, duties) = (again, himself, open);
        }

        if (duties.Desk.Value is { Absences: [], StandIns: [] } && owner.LastDay is null)
            return Sooner(await DecideAsync(scorecard, owner, duties, stopping), next);

        var look = Earlier(next, await LookAfterAsync(scorecard, owner, duties, stopping));
        return await reader.DutiesAsync(input.Desk, stopping) is var (now, person, left)
            ? Sooner(await DecideAsync(now, person, left, stopping), look)
            : new DeskStep.Leave();
    }

    /// <summary>Absences begin and end, and last days pass.</summary>
    /// <returns>When that has to be looked at again; null where nothing but a change can change anything.</returns>
    private async Task<DateTimeOffset?> LookAfterAsync(Scorecard scorecard, Person owner, DeskDuties duties, CancellationToken cancellationToken)
    {
        var desk = duties.Desk.Value;
        if (reachability.HasLeft(owner)) await handovers.LeftAsync(scorecard, owner, desk, cancellationToken);

        var absence = await standIns.SettleAsync(
            scorecard, owner, desk, [.. duties.Open(business.Now).Select(r => r.Request)], cancellationToken);
        DateTimeOffset? leaves = owner.LastDay is { } last ? LocalTimes.At(last.AddDays(1), TimeOnly.MinValue, owner.TimeZone) : null;
        return leaves > business.Now && (absence is null || leaves < absence) ? leaves : absence;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => other is null || one < other ? one : other;

    private static DeskStep Sooner(DeskStep step, DateTimeOffset? look) => look is null ? step : step.Match(
        wait: w => w.Until <= look ? w : w with { Until = look },
        send: DeskStep (s) => s,
        leave: l => l,
        tell: t => t);

    private async Task<DeskStep> DecideAsync(Scorecard scorecard, Person owner, DeskDuties duties, CancellationToken stopping)
    {
        if (duties.IsSettled(business.Now)) return Decide(scorecard, owner, duties.Desk.Value, duties.Open(business.Now), business.Now);

        var read = await reader.FindAsync(scorecard, owner, duties, stopping);
        if (await UpToDateAsync(read, stopping) is not { } facts) return new DeskStep.Leave();

        await forms.TidyAsync(facts, stopping);
        await forms.TryDropAnsweredAsync(facts, stopping);
        var step = Decide(facts.Context.Scorecard, facts.Context.Owner, facts.Desk.Value, facts.Context.Open, facts.Context.Now);
        if (step is DeskStep.Wait { Held: { By: HeldBy.Budget } held }) await TellHeldAsync(facts, held, stopping);
        return step;
    }

    private DeskStep Decide(Scorecard scorecard, Person owner, Desk desk, IEnumerable<OpenReview> open, DateTimeOffset now) => reachability.HasLeft(owner)
        ? new DeskStep.Wait(null) // the escalation tells his manager of what he still owed
        : DeskPolicy.WithNotices(
            DeskPolicy.Decide([.. open.Select(r => Duty(scorecard, owner, desk, r))], policies.Ladder, now, sending.Of(scorecard, owner, desk)),
            desk.Notes, policies.Ladder, now, sending.Of(scorecard, owner, desk));

    /// <summary>What his budget holds back is shown where people look for what was sent; the same message is told once.</summary>
    private Task TellHeldAsync(DeskFacts facts, HeldForm held, CancellationToken cancellationToken)
    {
        var entry = new TimelineEntry($"held-{held.Form.Step}-{facts.Key.Person}", facts.Context.Now, new TimelineEvent.HeldBack(facts.Key.Person));
        return requests.CommitAsync(
            new(facts.Tenant) { Timeline = [.. held.Form.For.Select(f => new Told(f.Cycle, entry))] }, cancellationToken);
    }

    private CheckInDuty Duty(Scorecard scorecard, Person owner, Desk desk, OpenReview review) => new(
        CheckInTimes.For(scorecard.Find(review.Cycle.Key.Cadence), scorecard.Organisation, review.Cycle.Times, owner, policies.Ladder, desk.Absences),
        review.Request)
    {
        Reminders = LadderTimes.RemindersFor(
            scorecard, review.Cycle.Times, [.. review.Request.Missing], PersonCalendars.Of(owner, scorecard.Organisation, desk.Absences)),
    };

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

        await commits.CommitAsync(
            new(facts.Tenant) { Requests = changed, Timeline = Told(facts, after), Events = [.. Heard(facts, [.. changed.Select(c => c.Value)])] }, cancellationToken);
        return (facts, true);
    }

    /// <summary>
    /// What is missing no more: the cycles that ask for it show it on the cards that told of it, and whoever is asked to take it over need not
    /// answer any more.
    /// </summary>
    private List<OutboxMessage> Heard(DeskFacts facts, IReadOnlyList<CheckInRequest> changed)
    {
        var before = facts.Stored.ToDictionary(s => s.Value.Key, s => s.Value.Missing.Count());
        var less = changed.Where(r => r.Missing.Count() < before[r.Key]).Select(r => r.Key.Cycle).ToList();
        if (less.Count == 0) return [];

        var cause = $"known-{business.Now.UtcTicks}";
        var events = ReviewOutbox.Changed(facts.Key, less, cause);
        return [.. ProposalFollow.IsNeeded(facts.Desk.Value.Proposals) ? events : events.Where(e => e.InstanceId != InstanceIds.Desk(facts.Key))];
    }

    // Whoever refused messages is tried once a cycle: a channel does not tell when somebody changes his mind.
    private static CheckInRequest WithReach(CheckInRequest request, Unreachable? why)
    {
        var now = why?.IsTriedAgain() == true && request.Unreachable != why ? null : why;
        return request.State == RequestState.Open && request.Unreachable != now
            ? request with { Unreachable = now, AskAgain = now is null && IsBack(request) }
            : request;
    }

    // A pause leaves the chat as it was; who removed or blocked the bot may have lost what stood there.
    private static bool IsBack(CheckInRequest request) =>
        request.Sent.Count > 0 && request.Unreachable is not (null or Unreachable.Paused) && request.Missing.Any();

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
