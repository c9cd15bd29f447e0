using System.Net.Http.Headers;
using System.Text;
using PerfServerless.Bot.Tests.Support;

namespace PerfServerless.Bot.Tests.Inbound;

/// <summary>No web page can speak for a person: what a browser cannot help telling is refused.</summary>
public sealed class DevelopmentGateTests
{
    [Theory]
    [InlineData("evil.example", null, "application/json", 403, "Foreign host")]
    [InlineData("localhost:1", null, "application/json", 403, "Foreign host")]
    [InlineData("127.0.0.1.evil.example:OWN", null, "application/json", 403, "Foreign host")]
    [InlineData("localhost:OWN", "https://evil.example", "application/json", 403, "Foreign origin")]
    [InlineData("localhost:OWN", "null", "application/json", 403, "Foreign origin")]
    [InlineData("localhost:OWN", "http://localhost:1", "application/json", 403, "Foreign origin")]
    [InlineData("localhost:OWN", null, "text/plain", 415, "Not JSON")]
    [InlineData("localhost:OWN", null, "application/x-www-form-urlencoded", 415, "Not JSON")]
    [InlineData("localhost:OWN", null, null, 415, "Not JSON")]
    [InlineData("localhost:OWN", null, "application/json; charset=utf-8", 200, null)]
    [InlineData("localhost:OWN", "http://localhost:OWN", "application/json", 200, null)]
    [InlineData("127.0.0.1:OWN", null, "application/json", 200, null)]
    [InlineData("[::1]:OWN", null, "application/json", 200, null)]
    public async Task Only_local_programs_that_speak_JSON_come_in(string host, string? origin, string? contentType, int status, string? title)
    {
        await using var bot = await BotHost.StartAsync();
        var own = bot.Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Endpoint) 
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(bot.Activity("typing").ToJsonString())),
        };
        request.Headers.Host = host.Replace("OWN", own, StringComparison.Ordinal);
        if (origin is not null) request.Headers.Add("Origin", origin.Replace("OWN", own, StringComparison.Ordinal));
        if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await bot.Http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        if (title is not null) Assert.Contains(title, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData(null)]
    public async Task An_activity_that_names_a_foreign_connector_or_none_is_refused(string? serviceUrl)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = bot.Say("hi");
        activity["serviceUrl"] = serviceUrl;

        using var response = await bot.PostAsync(activity);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.Empty(bot.Desk.Asked);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":"message","from":{"id":"a"},"from":{"id":"b"}}""", 400)]
    public async Task What_is_no_activity_gets_problem_details(string body, int status)
    {
        await using var bot = await BotHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await bot.Http.PostAsync(bot.Endpoint, content);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_body_of_more_than_256_KiB_is_refused()
    {
        await using var bot = await BotHost.StartAsync();

        using var response = await bot.PostAsync(bot.Say(new string('x', 300 * 1024)));

        Assert.Equal(413, (int)response.StatusCode);
    }
}
