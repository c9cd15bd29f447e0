using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>What was given, each value with its status, and what is still owed.</summary>
internal static class ReceiptPart
{
    public static IEnumerable<LetterPart> Of(ChatCard.Receipt receipt, LetterSpeech speech) =>
    [
        .. speech.Optional(receipt.Remark, LetterWeight.Strong),
        new LetterPart.List([.. receipt.Lines.Select(l => Line(l, speech))]),
        .. receipt.StillOwed.Count > 0 ? [new LetterPart.Heading(2, speech.Of(CardWords.StillOwed))] : Array.Empty<LetterPart>(),
        .. FieldsPart.Of(receipt.StillOwed, 3, speech),
    ];

    private static LetterEntry Line(ReceiptLine line, LetterSpeech speech) => new(
        speech.Of(line.Name),
        [
            .. line.About.SelectMany(a => speech.Optional(a, LetterWeight.Subtle)),
            .. line.Standing is { } standing ? Standing(line.Value, standing, speech) : [new LetterPart.Paragraph(speech.Of(line.Value))],
        ]);

    private static IEnumerable<LetterPart> Standing(Part.Amount value, ReceiptStanding standing, LetterSpeech speech) =>
    [
        speech.Standing(speech.Of(value), standing.Status),
        .. standing.Stated is { } stated ? [speech.Standing(speech.Of(CardWords.StatedByYou), stated)] : Array.Empty<LetterPart>(),
        .. speech.Optional(standing.Reason),
        .. standing.Remarks.SelectMany(r => speech.Optional(r, LetterWeight.Subtle)),
    ];
}
