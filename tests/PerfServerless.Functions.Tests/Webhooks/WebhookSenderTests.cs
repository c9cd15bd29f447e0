using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Tests.Events;
using PerfServerless.Functions.Webhooks;
using PerfServerless.TestKit.Network;
using PerfServerless.TestKit.Words;
using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Tests.Webhooks;

public sealed class WebhookSenderTests : IAsyncLifetime, IDisposable
{
    private static readonly TenantId Tenant = new("acme");
    private static readonly LoggedEvent Told = new(7, default, EventRoom.Told("KpiUpdated-1"));

    private readonly ManualClock machine = new(new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly WebhookSecrets secrets = new(new(HostKeys.Make()));
    private readonly WebhookSender sender;
    private WebhookReceiver receiver = null!;

    public WebhookSenderTests() => sender = new(new([], ownMachine: true), secrets, new("https://reviews.example"), machine);

    public async Task InitializeAsync() => receiver = await WebhookReceiver.StartAsync();

    public async Task DisposeAsync() => await receiver.DisposeAsync();

    public void Dispose() => sender.Dispose();

    [Fact]
    public async Task An_event_arrives_whole_and_signed()
    {
        var (webhook, secret) = Webhook(receiver.Url);

        await sender.SendAsync(webhook, Told, default);

        var (headers, body) = Assert.Single(receiver.Taken);
        Assert.Equal("application/cloudevents+json; charset=utf-8", headers.ContentType.ToString());
        Assert.Equal(("KpiUpdated-1", "1780300800"), (headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString()));
        var right = HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes("KpiUpdated-1.1780300800."), .. body]);
        Assert.Equal($"v1,{Convert.ToBase64String(right)}", headers["webhook-signature"].ToString());
        Assert.Equal("KpiUpdated-1", JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(400, "answered 400")]
    [InlineData(401, "answered 401")]
    [InlineData(404, "answered 404")]
    [InlineData(302, "redirections are not followed")]
    [InlineData(500, "answered 500")]
    public async Task What_is_not_taken_is_said_in_words(int status, string words)
    {
        receiver.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            return Task.CompletedTask;
        };

        var refused = await RefusedAsync(receiver.Url);

        Assert.Contains(words, refused.Why.En(), StringComparison.Ordinal);
        Assert.False(refused.IsGone);
        Assert.Single(receiver.Taken);
    }

    [Fact]
    public async Task Who_asks_for_time_gets_it_as_seconds_or_as_a_date_and_who_is_gone_says_so()
    {
        var answers = new Queue<(int Status, string? Wait)>([(429, "120"), (503, "Mon, 01 Jun 2026 08:05:00 GMT"), (503, "soon"), (410, null)]);
        receiver.Answer = context =>
        {
            var (status, wait) = answers.Dequeue();
            context.Response.StatusCode = status;
            if (wait is not null) context.Response.Headers.RetryAfter = wait;
            return Task.CompletedTask;
        };

        Assert.Equal(TimeSpan.FromSeconds(120), (await RefusedAsync(receiver.Url)).RetryAfter);
        Assert.Equal(TimeSpan.FromMinutes(5), (await RefusedAsync(receiver.Url)).RetryAfter);
        Assert.Null((await RefusedAsync(receiver.Url)).RetryAfter);
        Assert.True((await RefusedAsync(receiver.Url)).IsGone);
    }

    [Fact]
    public async Task One_that_does_not_answer_is_given_up_and_one_that_hangs_up_or_is_not_there_too()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        receiver.Answer = async context =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        var silent = RefusedAsync(receiver.Url);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        machine.Advance(TimeSpan.FromSeconds(15));
        Assert.Contains("did not answer within 15 seconds", (await silent.WaitAsync(TimeSpan.FromSeconds(20))).Why.En(), StringComparison.Ordinal);

        receiver.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.Contains("could not be reached", (await RefusedAsync(receiver.Url)).Why.En(), StringComparison.Ordinal);
        Assert.Contains("could not be reached", (await RefusedAsync(new($"http://127.0.0.1:{FreePort.Take()}/"))).Why.En(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        receiver.Answer = async context =>
        {
            context.Response.StatusCode = 200;
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(new string('x', 10_000), context.RequestAborted);
        };

        await sender.SendAsync(Webhook(receiver.Url).Webhook, Told, default).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Where_the_settings_do_not_allow_the_address_any_more_nothing_is_sent()
    {
        using var strict = new WebhookSender(new([], ownMachine: false), secrets, null, machine);

        var refused = await Assert.ThrowsAsync<EventRefusedException>(() => strict.SendAsync(Webhook(receiver.Url).Webhook, Told, default));

        Assert.Contains("https://", refused.Why.En(), StringComparison.Ordinal);
        Assert.Empty(receiver.Taken);
    }

    [Fact]
    public async Task Without_its_secret_nothing_is_sent()
    {
        var refused = await Assert.ThrowsAsync<EventRefusedException>(
            () => sender.SendAsync(Webhook(receiver.Url).Webhook with { Secrets = [new("gone.AAAA")] }, Told, default));

        Assert.Contains("events rotate", refused.Why.En(), StringComparison.Ordinal);
        Assert.Empty(receiver.Taken);
    }

    private Task<EventRefusedException> RefusedAsync(Uri url) =>
        Assert.ThrowsAsync<EventRefusedException>(() => sender.SendAsync(Webhook(url).Webhook, Told, default));

    private (EventWebhook Webhook, byte[] Secret) Webhook(Uri url)
    {
        var (secret, stored) = secrets.Make(Tenant, "hook-1");
        return (new() { Tenant = Tenant, Id = "hook-1", Url = url, Contact = new("ole"), MadeAt = default, Secrets = [stored] }, secret);
    }
}
