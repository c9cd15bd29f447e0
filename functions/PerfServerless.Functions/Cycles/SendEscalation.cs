using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Durable;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Cycles;

/// <summary>Tells one manager of all his people whose numbers are missing, on one card, once a cycle.</summary>
public sealed class SendEscalation(ICycleStore cycles, IMessageStore messages, EscalationCards cards, IChat chat, BusinessTime business)
    : TaskActivity<SendEscalationInput, object?>
{
    public override async Task<object?> RunAsync(TaskActivityContext context, SendEscalationInput input)
    {
        var (cycle, group) = input;
        var now = business.Now;

        // The notice first: from here on a late answer knows whose card to rewrite.
        await cycles.AddEscalationAsync(new() { Cycle = cycle, Manager = group.To, People = group.People, EscalatedAt = now }, CancellationToken.None);
        if (await cycles.FindEscalationAsync(cycle, group.To, CancellationToken.None) is not { Value: var notice }) return null;
        if (await messages.FindAsync(EscalationCards.KeyOf(notice), CancellationToken.None) is not null) return null;
        if (await cards.ReadAsync(notice, CancellationToken.None) is not { IsOpen: true } facts) return null;

        var card = EscalationContent.Of(facts);
        // Everybody answered while this was on its way: there is nothing left to tell.
        if (card.People.All(p => p.State is EscalationLineState.Answered or EscalationLineState.Excused)) return null;

        if (await chat.SendAsync(cycle.Tenant, group.To, card, CancellationToken.None) is Delivery.Delivered(var conversation, var activity))
        {
            await messages.RecordAsync(new(EscalationCards.KeyOf(notice), conversation, activity, now, Answerable: false), CancellationToken.None);
            await cycles.TellAsync(cycle, [new($"escalated-{group.To}", now, TimelineKind.Escalated, group.To, Count: group.People.Count)], CancellationToken.None);
            await cards.RewriteAsync(notice, CancellationToken.None); // an answer may have come while the card was on its way
        }
        else
        {
            await cycles.TellAsync(cycle, [new($"unreachable-{group.To}", now, TimelineKind.NotReachable, group.To)], CancellationToken.None);
        }

        return null;
    }
}
