using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Mail.Letters;

/// <summary>The inputs of a form as a list of what is asked. What was typed into them stays on the page.</summary>
internal static class FieldsPart
{
    /// <param name="level">The level of the headings.</param>
    public static IEnumerable<LetterPart> Of(IReadOnlyList<FormSection> sections, int level, LetterSpeech speech)
    {
        foreach (var section in sections)
        {
            if (section.Heading is { } heading) yield return new LetterPart.Heading(level, speech.Of(heading));
            yield return new LetterPart.List([.. section.Fields.Select(f => Field(f, speech))]);
        }
    }

    private static LetterEntry Field(FormField field, LetterSpeech speech) => new(
        speech.Of(field.Name),
        new LetterPart.Paragraph(string.Join(" · ", field.Context.Prepend(FieldWords.Period.Say(field.Period)).Select(speech.Of)), LetterWeight.Subtle));
}
