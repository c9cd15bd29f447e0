namespace PerfServerless.Domain.Words;

/// <summary>Puts whole sentences one after the other; those that have nothing to say are left out.</summary>
internal static class Sentences
{
    /// <returns>The sentences as one saying; null where there is none.</returns>
    public static Saying? Of(params IEnumerable<Saying?> sentences) =>
        sentences.OfType<Saying>().Aggregate((Saying?)null, (before, next) => before is null ? next : PartWords.Both.Say(before, next));

    /// <returns>The first sentence, and after it whichever of the others there are.</returns>
    public static Saying Starting(Saying first, params IEnumerable<Saying?> more) => Of([first, .. more])!;

    /// <returns>One below the other.</returns>
    public static Saying Paragraphs(params IEnumerable<Saying> lines) => lines.Aggregate((before, next) => PartWords.Lines.Say(before, next));
}
