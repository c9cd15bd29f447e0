using Microsoft.AspNetCore.Http;
using PerfServerless.Bot.Authentication;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Authentication;

/// <summary>S3: the channel changes its keys, goes away and comes back; strangers cannot make us ask it all day.</summary>
public sealed class ChannelKeysTests
{
    [Fact]
    public async Task Many_tokens_of_known_keys_cost_one_look()
    {
        await using var stage = await ChannelStage.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => stage.SendTokenAsync(stage.Token())));

        Assert.All(answers, a => Assert.Equal(200, a));
        Assert.Equal(1, stage.Service.MetadataReads);
    }

    [Fact]
    public async Task A_new_key_is_taken_up_by_one_look()
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        using var next = new SigningKey("next");
        stage.Service.Keys.Add(next.Published("msteams"));
        stage.Clock.Advance(ChannelKeys.BetweenFetches);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.SendTokenAsync(stage.Token(key: next))));

        Assert.All(answers, a => Assert.Equal(200, a));
        Assert.Equal(2, stage.Service.MetadataReads);
    }

    [Fact]
    public async Task A_flood_of_made_up_keys_costs_one_look_in_five_minutes()
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        stage.Clock.Advance(ChannelKeys.BetweenFetches);

        for (var minute = 0; minute < 10; minute++)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => FloodAsync(stage, $"made-up-{i}")));
            Assert.All(answers, a => Assert.Equal(401, a));
            stage.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1 + 2, stage.Service.MetadataReads); // the first, and two in ten minutes
    }

    [Fact]
    public async Task While_the_service_is_away_its_keys_serve_for_five_days_and_no_longer()
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        stage.Service.Instead = Away;

        stage.Clock.Advance(ChannelKeys.KeptFor);
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));

        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(503, await stage.SendTokenAsync(stage.Token()));

        stage.Service.Instead = null;
        stage.Clock.Advance(ChannelKeys.BetweenFetches);
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
    }

    [Fact]
    public async Task A_service_that_is_away_at_first_is_asked_again_soon_and_not_at_every_request()
    {
        await using var stage = await ChannelStage.StartAsync();
        stage.Service.Instead = Away;

        for (var i = 0; i < 20; i++) Assert.Equal(503, await stage.SendTokenAsync(stage.Token()));
        Assert.Equal(1, stage.Service.MetadataReads);

        stage.Service.Instead = null;
        stage.Clock.Advance(ChannelKeys.BetweenFirstTries);
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
    }

    [Fact]
    public async Task After_a_day_they_are_fetched_anew_in_nobodys_way()
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        var open = new TaskCompletionSource();
        stage.Service.Instead = _ => open.Task;
        stage.Clock.Advance(ChannelKeys.FreshFor + TimeSpan.FromSeconds(1));

        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));

        await Eventually.True(() => stage.Service.MetadataReads == 2, "a second look");
        open.SetResult();
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_opens_nothing_after_the_next_look()
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        stage.Service.Keys.Clear();
        using var next = new SigningKey("next");
        stage.Service.Keys.Add(next.Published("msteams"));
        stage.Clock.Advance(ChannelKeys.BetweenFetches);

        Assert.Equal(200, await stage.SendTokenAsync(stage.Token(key: next)));

        Assert.Equal(401, await stage.SendTokenAsync(stage.Token()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"jwks_uri\":\"file:///etc/passwd\"}")]
    [InlineData("{\"jwks_uri\":17}")]
    public async Task An_answer_that_holds_no_keys_leaves_those_that_are_there(string answer)
    {
        await using var stage = await ChannelStage.StartAsync();
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
        stage.Service.Instead = context => context.Response.WriteAsync(answer);
        stage.Clock.Advance(ChannelKeys.BetweenFetches);

        Assert.Equal(401, await FloodAsync(stage, "made-up"));

        Assert.Equal(2, stage.Service.MetadataReads);
        Assert.Equal(200, await stage.SendTokenAsync(stage.Token()));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var stage = await ChannelStage.StartAsync();
        stage.Service.Instead = context =>
        {
            context.Response.Redirect($"{stage.Service.Address}/elsewhere");
            return Task.CompletedTask;
        };

        Assert.Equal(503, await stage.SendTokenAsync(stage.Token()));

        Assert.Empty(stage.Service.Others);
    }

    private static Task<int> FloodAsync(ChannelStage stage, string keyId)
    {
        var header = stage.Header();
        header["kid"] = keyId;
        return stage.SendTokenAsync(stage.Good.Sign(header, stage.Claims()));
    }

    private static Task Away(HttpContext context)
    {
        context.Response.StatusCode = 500; // the library asks once more where it is 503
        return Task.CompletedTask;
    }
}
