using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat;

/// <summary>Sentences that hold in chat alone: an answer to a letter or a page is read by nobody, so none may say what to write.</summary>
public static class ChatSentences
{
    /// <returns>The saying without them; null where nothing is left.</returns>
    public static Saying? LeftOutOf(Saying saying)
    {
        if (saying.Id == NoticeWords.Stop.Id) return null;
        if (saying.Id != PartWords.Both.Id) return saying;

        var kept = saying.Parts.Select(p => p.Part).OfType<Part.Said>().Select(s => LeftOutOf(s.Saying)).OfType<Saying>().ToList();
        return kept is [var first, var second] ? PartWords.Both.Say(first, second) : kept.FirstOrDefault();
    }
}
