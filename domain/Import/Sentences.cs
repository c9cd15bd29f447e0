using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Import;

/// <summary>Puts sentences one after the other; those that have nothing to say are left out.</summary>
internal static class Sentences
{
    public static Saying Of(Saying first, params ReadOnlySpan<Saying?> more)
    {
        foreach (var next in more)
            if (next is not null) first = PartWords.Both.Say(first, next);

        return first;
    }
}
