using PerfServerless.Domain.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>The KPIs for which somebody chooses another owner, or is asked to be the owner.</summary>
internal static class HandoverPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Handover handover, LetterSpeech speech) =>
    [
        .. speech.Optional(handover.Remark, LetterWeight.Strong),
        .. speech.Optional(handover.Intro),
        new LetterPart.List([.. handover.Kpis.Select(k => new LetterEntry(speech.Of(k.Words)))]),
    ];

    public static IEnumerable<LetterPart> Of(ChatCard.Proposal proposal, LetterSpeech speech) =>
        [.. speech.Optional(proposal.Intro), new LetterPart.List([.. proposal.Kpis.Select(k => new LetterEntry(speech.Of(k)))])];
}
