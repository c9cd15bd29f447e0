using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>Puts whole sentences one after the other.</summary>
internal static class Sentences
{
    /// <returns>The sentences as one saying; null where there is none.</returns>
    public static Saying? Of(params IEnumerable<Saying?> sentences) =>
        sentences.OfType<Saying>().Aggregate((Saying?)null, (before, next) => before is null ? next : PartWords.Both.Say(before, next));
}
