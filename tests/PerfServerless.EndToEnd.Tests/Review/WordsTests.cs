using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What can be said to the bot, in one's own language and in English, said by somebody who owes nothing.</summary>
[Collection(ReviewStageCollection.Name)]
public sealed class WordsTests(ReviewStage stage)
{
    [Theory]
    [InlineData("Guten Tag", "Guten Tag, Petra Neumann")]
    [InlineData("hi", "Guten Tag, Petra Neumann")]
    [InlineData("Hilfe!", "Was ich kann")]
    [InlineData("Help!", "Was ich kann")]
    [InlineData("Zahlen melden", "Nichts ist fällig")]
    [InlineData("check in", "Nichts ist fällig")]
    [InlineData("Pause", "Ich schreibe Ihnen nicht mehr von selbst, bis Sie „Fortsetzen“ schreiben")]
    [InlineData("resume", "Ich schreibe Ihnen wieder, wenn etwas fällig ist")]
    [InlineData("Wie wird das Wetter?", "Das habe ich nicht verstanden")]
    public async Task Words_are_answered(string said, string answer)
    {
        var petra = stage.At(ReviewStage.Talker);
        var cards = await petra.CardsAsync();

        await petra.SayAsync(said);
        await Eventually.TrueAsync($"an answer to '{said}'", async () => await petra.CardsAsync() > cards);

        await Microsoft.Playwright.Assertions.Expect(petra.Card).ToContainTextAsync(answer);
        await petra.PhotographAsync($"20-{string.Concat(said.Where(char.IsLetter)).ToLowerInvariant()}");
    }
}
