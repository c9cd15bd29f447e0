using PerfServerless.Domain.Chat;

namespace PerfServerless.Host.Simulation.Invariants;

/// <summary>What a card is called in a report.</summary>
internal static class CardName
{
    public static string Of(ChatCard card) => card.Match(
        form: _ => "form", receipt: _ => "receipt", statement: _ => "statement", line: _ => "line", escalation: _ => "escalation", brief: _ => "brief",
        notice: _ => "notice", handover: _ => "handover", proposal: _ => "proposal", decide: _ => "decide", action: _ => "action", actions: _ => "actions");
}
