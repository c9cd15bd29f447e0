using PerfServerless.Domain.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>Turns content into an Adaptive Card: the only place that decides how things look in chat.</summary>
public static class CardRenderer
{
    /// <exception cref="CardTooLargeException">The content is larger than the channel carries and cannot be shortened.</exception>
    public static RenderedCard Render(ChatCard card) => card switch
    {
        ChatCard.Form form => FormCard.Render(form),
        ChatCard.Receipt receipt => ReceiptCard.Render(receipt),
        ChatCard.Statement statement => StatementCard.Render(statement),
        ChatCard.Line line => CardSize.Checked("line", CardParts.Card(line.Text, [CardParts.Subtle(line.Text)])),
        ChatCard.Escalation escalation => EscalationCard.Render(escalation),
        ChatCard.Brief brief => BriefCard.Render(brief, Domain.Words.Reader.Of("en-US", Domain.Words.Languages.BuiltIn)), // bridge
        ChatCard.Notice notice => NoticeCard.Render(notice),
        _ => throw new ArgumentOutOfRangeException(nameof(card), card.GetType().Name, "unknown card"),
    };
}
