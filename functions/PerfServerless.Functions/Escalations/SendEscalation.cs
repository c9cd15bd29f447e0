using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Escalations;

/// <summary>Tells one manager of all his people whose numbers are missing, on one card, once a cycle. Answers false where he cannot be told.</summary>
public sealed class SendEscalation(ICycleStore cycles, ICheckInStore requests, IMessageStore messages, EscalationCards cards, Post post, BusinessTime business)
    : TaskActivity<SendEscalationInput, bool>
{
    public override async Task<bool> RunAsync(TaskActivityContext context, SendEscalationInput input)
    {
        var (cycle, group) = input;
        var now = business.Now;

        // The notice first: from here on a late answer knows whose card to rewrite.
        var (notice, grew) = await NoticeAsync(cycle, group, now);
        var key = EscalationCards.KeyOf(notice);
        if (await messages.FindAsync(key, CancellationToken.None) is not null)
        {
            if (grew) await cards.RewriteAsync(notice, CancellationToken.None);
            return true;
        }

        // Everybody answered while this was on its way: there is nothing left to tell.
        if (await cards.ReadAsync(notice, CancellationToken.None) is not { IsOpen: true } facts || EscalationPolicy.IsResolved(notice, facts.Requests)) return true;

        var told = await post.DeliverAsync(
            new(facts.Scorecard, facts.Manager, EscalationContent.Of(facts), key.ToString())
            {
                Record = reference => requests.CommitAsync(
                    new(cycle.Tenant)
                    {
                        Messages = [new(key, reference, now)],
                        Timeline = [new(cycle, new($"escalated-{group.To}", now, new TimelineEvent.Escalated(group.To, notice.People.Count)))],
                    },
                    CancellationToken.None),
                Missed = _ => cycles.TellAsync(cycle, [new($"unreachable-{group.To}", now, new TimelineEvent.NotReachable(group.To))], CancellationToken.None),
            },
            CancellationToken.None);
        if (told) await cards.RewriteAsync(notice, CancellationToken.None); // an answer may have come while the card was on its way
        return told;
    }

    /// <summary>Writes down whom the manager is told about; people who come to him because nobody nearer could be told are added.</summary>
    private async Task<(EscalationNotice Notice, bool Grew)> NoticeAsync(CycleKey cycle, EscalationGroup group, DateTimeOffset now)
    {
        await cycles.AddEscalationAsync(new() { Cycle = cycle, Manager = group.To, People = group.People, EscalatedAt = now }, CancellationToken.None);
        while (true)
        {
            var read = await cycles.FindEscalationAsync(cycle, group.To, CancellationToken.None)
                ?? throw new InvalidOperationException($"The escalation of {cycle} to {group.To} is gone, although it was just written.");
            IReadOnlyList<PersonId> people = [.. read.Value.People.Union(group.People).Order()];
            if (people.Count == read.Value.People.Count) return (read.Value, false);

            try
            {
                var notice = read.Value with { People = people };
                await cycles.UpdateEscalationAsync(read.With(notice), CancellationToken.None);
                return (notice, true);
            }
            catch (StaleWriteException)
            {
                // The manager nudged somebody in the same moment: add to what he wrote.
            }
        }
    }
}
