using PerfServerless.Domain.Chat.Escalations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Escalations;

/// <summary>Tells one manager of all his people whose numbers are missing, on one card, once a cycle. Answers false where he cannot be told.</summary>
public sealed class SendEscalation(
    ICycleStore cycles, IMessageStore messages, EscalationCards cards, CyclePost post, IAnnouncer announcer, StaleWrites writes, BusinessTime business)
    : TaskActivity<SendEscalationInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendEscalationInput input)
    {
        var ((cycle, group), stopping) = (input, context.Stopping);
        var now = business.Now;
        var key = EscalationCards.KeyOf(cycle, group.To);
        var isTold = await messages.FindAsync(key, stopping) is not null;
        // The notice first: from here on a late answer knows whose card to rewrite.
        var (notice, grew) = await NoticeAsync(cycle, group, isTold, now, stopping);
        if (isTold)
        {
            if (grew) await cards.RewriteAsync(notice, stopping);
            return true;
        }

        // Everybody answered while this was on its way: there is nothing left to tell.
        if (await cards.ReadAsync(notice, stopping) is not { IsOpen: true } facts || EscalationPolicy.IsResolved(notice, facts.Requests)) return true;

        var told = new TimelineEntry($"escalated-{group.To}", now, new TimelineEvent.Escalated(group.To, notice.People.Count));
        var raised = EscalationRaised.Of(cycle, group.To, notice.People, facts.Cycle.Times.MeetingAt, now);
        if (!await post.SendAsync(facts.Scorecard, facts.Manager, EscalationContent.Of(facts), key, told, [raised])) return false;

        await cards.RewriteAsync(notice, stopping); // an answer may have come while the card was on its way
        return true;
    }

    /// <summary>Writes down whom the manager is told about; people who come to him because nobody nearer could be told are added.</summary>
    private async Task<(EscalationNotice Notice, bool Grew)> NoticeAsync(
        CycleKey cycle, EscalationGroup group, bool isTold, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await cycles.AddEscalationAsync(new() { Cycle = cycle, Manager = group.To, People = group.People, EscalatedAt = now }, cancellationToken);
        // The manager may nudge somebody in the same moment: what he wrote stays.
        return await writes.DecideAnewAsync(() => TryAddAsync(cycle, group, isTold, now, cancellationToken), cancellationToken);
    }

    private async Task<(EscalationNotice Notice, bool Grew)> TryAddAsync(
        CycleKey cycle, EscalationGroup group, bool isTold, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = await cycles.FindEscalationAsync(cycle, group.To, cancellationToken)
            ?? throw new InvalidOperationException($"The escalation of {cycle} to {group.To} is gone, although it was just written.");
        IReadOnlyList<PersonId> people = [.. read.Value.People.Union(group.People).Order()];
        if (people.Count == read.Value.People.Count) return (read.Value, false);

        var notice = read.Value with { People = people };
        var raised = isTold ? await RaisedAsync(cycle, group.To, [.. people.Except(read.Value.People)], now, cancellationToken) : [];
        await cycles.UpdateEscalationAsync(read.With(notice), raised, cancellationToken);
        if (raised.Count > 0) announcer.Kick(cycle.Tenant);
        return (notice, true);
    }

    /// <summary>What other systems are told of people who are added to a card that is there.</summary>
    private async Task<IReadOnlyCollection<OutgoingEvent>> RaisedAsync(
        CycleKey cycle, PersonId manager, PersonId[] more, DateTimeOffset now, CancellationToken cancellationToken) =>
        await announcer.IsHeardAsync(cycle.Tenant, cancellationToken) && await cycles.FindAsync(cycle, cancellationToken) is { Value: var running }
            ? [EscalationRaised.Of(cycle, manager, more, running.Times.MeetingAt, now)]
            : [];
}
