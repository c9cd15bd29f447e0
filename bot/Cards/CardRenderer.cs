using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Cards;

/// <summary>Turns content into an Adaptive Card for its reader: the only place that decides how things look in chat.</summary>
public static class CardRenderer
{
    /// <exception cref="CardTooLargeException">The content is larger than the channel carries and cannot be shortened.</exception>
    public static RenderedCard Render(ChatCard card, Reader reader) => card switch
    {
        ChatCard.Form form => FormCard.Render(form, reader),
        ChatCard.Receipt receipt => ReceiptCard.Render(receipt, reader),
        ChatCard.Statement statement => StatementCard.Render(statement, reader),
        ChatCard.Line(var said) when reader.Say(said) is var line => CardSize.Checked("line", CardParts.Card(line, [CardParts.Subtle(line)])),
        ChatCard.Escalation escalation => EscalationCard.Render(escalation, reader),
        ChatCard.Brief brief => BriefCard.Render(brief, reader),
        ChatCard.Notice notice => NoticeCard.Render(notice, reader),
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.GetType().Name, "unknown card"),
    };
}
