using PerfServerless.EndToEnd.Tests.Harness;

namespace PerfServerless.EndToEnd.Tests.Review;

/// <summary>What can be said to the bot, said by somebody who owes nothing.</summary>
[Collection(ReviewStageCollection.Name)]
public sealed class WordsTests(ReviewStage stage)
{
    [Theory]
    [InlineData("hi", "Hello Petra Neumann")]
    [InlineData("Help!", "What I can do")]
    [InlineData("check in", "Nothing is due")]
    [InlineData("pause", "I send you nothing by myself until you write \"resume\"")]
    [InlineData("resume", "I write to you again when something is due")]
    [InlineData("What is the weather like?", "What I can do")]
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
