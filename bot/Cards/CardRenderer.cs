using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Cards;

/// <summary>Turns content into an Adaptive Card for its reader: the only place that decides how things look in chat.</summary>
internal static class CardRenderer
{
    /// <exception cref="CardTooLargeException">The content is larger than the channel carries and cannot be shortened.</exception>
    public static RenderedCard Render(ChatCard card, Reader reader) => card.Match(
        form: c => FormCard.Render(c, reader),
        receipt: c => ReceiptCard.Render(c, reader),
        statement: c => StatementCard.Render(c, reader),
        line: c => Line(reader.Say(c.Text)),
        escalation: c => EscalationCard.Render(c, reader),
        brief: c => BriefCard.Render(c, reader),
        notice: c => NoticeCard.Render(c, reader),
        handover: c => HandoverCard.Render(c, reader),
        proposal: c => ProposalCard.Render(c, reader),
        decide: c => DecisionCards.Render(c, reader),
        action: c => DecisionCards.Render(c, reader),
        actions: c => DecisionCards.Render(c, reader));

    private static RenderedCard Line(string said) => CardSize.Checked("line", CardParts.Card(said, [CardParts.Subtle(said)]));
}
