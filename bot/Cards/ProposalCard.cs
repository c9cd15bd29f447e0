using PerfServerless.Bot.Verbs;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>Asks somebody to agree to something about KPIs.</summary>
internal static class ProposalCard
{
    public static RenderedCard Render(ChatCard.Proposal proposal, Reader reader) =>
        CardSize.Fit("proposal", proposal.Kpis.Count, shown => Build(proposal, shown, reader));

    private static AdaptiveCard Build(ChatCard.Proposal proposal, int shown, Reader reader)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { [CardData.Owner] = proposal.Owner.Value, [CardData.Proposal] = proposal.Id };
        var reassigns = proposal.Kind == ProposalKind.Reassign;
        return CardParts.Card(
            CardParts.Spoken(reader, proposal.Title, proposal.Intro),
            [
                CardParts.Title(reader.Say(proposal.Title)),
                CardParts.Words(reader.Say(proposal.Intro)),
                .. proposal.Kpis.Take(shown).Select(k => CardParts.Words(reader.Say(k)) with { Spacing = "Small" }),
                .. shown < proposal.Kpis.Count
                    ? [CardParts.Subtle(reader.Say(HandoverWords.More.Say(proposal.Kpis.Count - shown)))]
                    : Array.Empty<CardElement>(),
                new CardElement.TextInput(CardData.Reason, reader.Say(ProposalCardWords.WhyNot), reader.Say(ProposalCardWords.WhyNotNeeded))
                {
                    Value = proposal.Reason,
                    MaxLength = TypedLimits.Text,
                    IsMultiline = true,
                    Spacing = "Medium",
                },
                .. CardParts.Optional(proposal.Error, reader, CardParts.Mistake),
                new CardElement.ActionSet(
                [
                    CardParts.Ask(reader.Say(reassigns ? ProposalCardWords.Take : ProposalCardWords.Agree), CardVerbNames.Agree, data, "positive"),
                    CardParts.Ask(reader.Say(reassigns ? ProposalCardWords.Decline : ProposalCardWords.Disagree), CardVerbNames.Decline, data),
                ]) { Spacing = "Medium" },
            ]);
    }
}
