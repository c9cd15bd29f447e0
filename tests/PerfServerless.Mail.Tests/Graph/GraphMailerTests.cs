using System.Text.Json.Nodes;
using Azure.Identity;
using PerfServerless.Mail.Tests.Support;

namespace PerfServerless.Mail.Tests.Graph;

public sealed class GraphMailerTests
{
    [Fact]
    public async Task A_letter_goes_out_as_the_protocol_wants_it()
    {
        await using var graph = await FakeGraph.StartAsync();

        var letter = A.Letter(subject: "Ihre Zahlen für Mai 📈", html: "<p>Größe &lt; 5</p>");

        await graph.Mailer().SendAsync(letter, CancellationToken.None).WaitAsync(A.Bound);

        var request = Assert.Single(graph.Requests);
        Assert.Equal("POST https://graph.test/v1.0/users/reviews@acme.example/sendMail", request.Line.Replace("%40", "@", StringComparison.Ordinal));
        Assert.Equal("Bearer for:https://graph.test/.default", request.Authorization);
        Assert.Equal("application/json", request.ContentType);
        var expected = JsonNode.Parse($$"""
            {
              "message": {
                "subject": "Ihre Zahlen für Mai 📈",
                "body": { "contentType": "HTML", "content": "<p>Größe &lt; 5</p>" },
                "from": { "emailAddress": { "address": "reviews@acme.example", "name": "Acme Reviews" } },
                "toRecipients": [ { "emailAddress": { "address": "ada@acme.example", "name": "Ada Lovelace" } } ],
                "internetMessageHeaders": [
                  { "name": "x-perfserverless-message-id", "value": "{{A.Letter().MessageId}}" },
                  { "name": "x-auto-response-suppress", "value": "OOF, AutoReply" }
                ]
              },
              "saveToSentItems": false
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(request.Body)), request.Body);
    }

    [Fact]
    public async Task The_sending_mailbox_may_be_another_than_the_letters()
    {
        await using var graph = await FakeGraph.StartAsync();
        var options = FakeGraph.Options();
        options.Graph.Sender = "7d1e/../x";

        await graph.Mailer(options).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        Assert.Equal("POST https://graph.test/v1.0/users/7d1e%2F..%2Fx/sendMail", Assert.Single(graph.Requests).Line);
    }

    [Fact]
    public async Task Throttling_is_sat_out_as_long_as_it_asks_for()
    {
        await using var graph = await FakeGraph.StartAsync();

        await graph.Then(429, "ApplicationThrottled", retryAfter: "2").Then(202).Mailer().SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        var requests = graph.Requests.ToArray();
        Assert.Equal(2, requests.Length);
        Assert.True(TimeProvider.System.GetElapsedTime(requests[0].At, requests[1].At) >= TimeSpan.FromSeconds(1.9));
        Assert.Equal(requests[0].Body, requests[1].Body);
    }

    [Fact]
    public async Task A_long_wait_is_the_callers()
    {
        await using var graph = await FakeGraph.StartAsync();

        var failure = await A.Failure(graph.Then(429, "ApplicationThrottled", retryAfter: "600").Mailer());

        Assert.True(failure is { WorthRetrying: true, RecipientRefused: false });
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task An_accepted_letter_is_not_sent_again_even_where_the_answer_asks_for_a_wait()
    {
        await using var graph = await FakeGraph.StartAsync();

        await graph.Then(202, retryAfter: "1").Mailer().SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound);

        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task An_unknown_receiver_is_an_answer_about_the_person()
    {
        await using var graph = await FakeGraph.StartAsync();

        var failure = await A.Failure(graph.Then(400, "ErrorInvalidRecipients").Mailer());

        Assert.Equal("Graph at graph.test knows no such receiver (400 ErrorInvalidRecipients).", failure.Message);
        Assert.True(failure is { WorthRetrying: false, RecipientRefused: true });
        Assert.DoesNotContain("ada@", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "InvalidAuthenticationToken", "Mail:Graph:ClientSecret")]
    [InlineData(403, "ErrorAccessDenied", "Mail.Send")]
    [InlineData(404, "ErrorInvalidUser", "Mail:Graph:Sender")]
    [InlineData(400, "ErrorInvalidRequest", "(400 ErrorInvalidRequest)")]
    [InlineData(302, null, "(302)")]
    public async Task A_wrong_setting_is_named_and_not_worth_retrying(int status, string? code, string named)
    {
        await using var graph = await FakeGraph.StartAsync();

        var failure = await A.Failure(graph.Then(status, code).Mailer());

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.True(failure is { WorthRetrying: false, RecipientRefused: false });
    }

    [Theory]
    [InlineData(500, "ErrorInternalServerError"), InlineData(503, "ErrorServerBusy"), InlineData(504, null)]
    public async Task After_an_unclear_answer_the_letter_is_not_sent_again_at_once(int status, string? code)
    {
        await using var graph = await FakeGraph.StartAsync();

        var failure = await A.Failure(graph.Then(status, code, retryAfter: "1").Mailer());

        Assert.True(failure is { WorthRetrying: true, RecipientRefused: false });
        Assert.Single(graph.Requests);
    }

    [Theory]
    [InlineData("<html>ada@acme.example</html>"), InlineData("[]"), InlineData("")]
    [InlineData("""{"error":{"code":"ada@acme.example"}}"""), InlineData("""{"error":{"code":5}}""")]
    public async Task An_answer_in_another_form_is_a_fault_without_its_words(string body)
    {
        await using var graph = await FakeGraph.StartAsync();
        graph.Then(async context =>
        {
            context.Response.StatusCode = 502;
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body);
        });

        Assert.Equal("Graph at graph.test cannot take the letter now (502).", (await A.Failure(graph.Mailer())).Message);
    }

    [Fact]
    public async Task No_answer_within_the_limit_is_worth_retrying_and_not_repeated_at_once()
    {
        await using var graph = await FakeGraph.StartAsync();
        var options = FakeGraph.Options();
        options.Timeout = TimeSpan.FromSeconds(2); // a busy machine needs a while to reach the server at all

        var failure = await A.Failure(graph.Then(context => Task.Delay(Timeout.Infinite, context.RequestAborted)).Mailer(options));

        Assert.True(failure is { WorthRetrying: true, RecipientRefused: false });
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_his_own_cancellation()
    {
        await using var graph = await FakeGraph.StartAsync();
        using var ours = new CancellationTokenSource();
        graph.Then(async context =>
        {
            await ours.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.Mailer().SendAsync(A.Letter(), ours.Token).WaitAsync(A.Bound));
    }

    [Fact]
    public async Task A_sign_in_that_fails_names_the_settings_and_one_that_gets_no_answer_may_pass()
    {
        await using var graph = await FakeGraph.StartAsync();

        var refused = await A.Failure(graph.Mailer(credential: new(new AuthenticationFailedException("no"))));
        var unanswered = await A.Failure(graph.Mailer(credential: new(new AuthenticationFailedException("no", new HttpRequestException("down")))));

        Assert.Contains("Mail:Graph:ClientId", refused.Message, StringComparison.Ordinal);
        Assert.False(refused.WorthRetrying);
        Assert.True(unanswered.WorthRetrying);
        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task A_token_does_not_travel_readably()
    {
        await using var graph = await FakeGraph.StartAsync();
        var options = FakeGraph.Options();
        options.Graph.Endpoint = new("http://graph.test");

        await Assert.ThrowsAsync<InvalidOperationException>(() => graph.Mailer(options).SendAsync(A.Letter(), CancellationToken.None).WaitAsync(A.Bound));

        Assert.Empty(graph.Requests);
    }

    [Fact]
    public async Task Line_breaks_stay_out_of_names_and_subjects_here_too()
    {
        await using var graph = await FakeGraph.StartAsync();

        var letter = A.Letter(subject: "a\r\nBcc: b") with { To = new("ada@acme.example", "Ada\r\nX: y") };

        await graph.Mailer().SendAsync(letter, CancellationToken.None).WaitAsync(A.Bound);
        var failure = await A.Failure(graph.Mailer(), A.Letter() with { To = new("ada@acme.example\r\nX: y", "Ada") });

        var message = JsonNode.Parse(Assert.Single(graph.Requests).Body)!["message"]!;
        Assert.Equal("a Bcc: b", (string?)message["subject"]);
        Assert.Equal("Ada X: y", (string?)message["toRecipients"]![0]!["emailAddress"]!["name"]);
        Assert.True(failure.RecipientRefused);
    }
}
