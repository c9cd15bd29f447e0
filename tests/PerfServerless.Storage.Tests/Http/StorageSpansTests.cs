using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Tables;
using PerfServerless.Storage.Tests.Faults;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.Storage.Tests.Http;

public sealed class StorageSpansTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Every_attempt_of_a_request_is_a_span_under_whatever_asked_and_holds_no_key_of_a_row()
    {
        using var asking = new Activity("asking").SetIdFormat(ActivityIdFormat.W3C).Start();
        var (spans, listener) = Listen(asking.TraceId);
        using var _ = listener;
        var wire = new FaultyTransport();
        var table = new TableServiceClient(azurite.ConnectionString, wire.Options()).GetTableClient(AzuriteFixture.UniqueName("Spans"));
        await table.CreateIfNotExistsAsync();
        spans.Clear();

        wire.Next(Fault.Error(503, "ServerBusy"));
        Assert.Null(await table.GetEntityIfExistsAsync("acme", "lovelace"));

        Assert.Equal(
            [(503, ActivityStatusCode.Error), (404, ActivityStatusCode.Unset)], spans.Select(s => ((int)s.GetTagItem("http.response.status_code")!, s.Status)));
        Assert.All(spans, s => Assert.Equal(("table GET", asking.SpanId), (s.OperationName, s.ParentSpanId)));
        Assert.All(
            spans, s => Assert.DoesNotContain("lovelace", string.Join('|', s.TagObjects.Select(t => t.Value).Append(s.DisplayName)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_got_no_answer_is_a_span_that_says_so()
    {
        using var asking = new Activity("asking").SetIdFormat(ActivityIdFormat.W3C).Start();
        var (spans, listener) = Listen(asking.TraceId);
        using var _ = listener;
        var wire = new FaultyTransport();
        var queue = new QueueServiceClient(azurite.ConnectionString, wire.Options()).GetQueueClient(AzuriteFixture.UniqueName("spans"));
        wire.Next([.. Enumerable.Repeat(Fault.NoConnection, 4)]);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => queue.PeekMessagesAsync(1));

        Assert.NotEmpty(spans);
        Assert.All(spans, s => Assert.Equal(("queue GET", ActivityStatusCode.Error), (s.OperationName, s.Status)));
    }

    [Fact]
    public async Task Requests_are_counted_by_service_and_method()
    {
        var counted = new ConcurrentDictionary<string, long>();
        using var listener =
            new MeterListener { InstrumentPublished = (i, self) => { if (i.Meter.Name == StorageMetrics.MeterName) self.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(t => t.Key, t => t.Value as string);
            counted.AddOrUpdate($"{i.Name} {named["storage.service"]} {named["http.request.method"]}", value, (_, sum) => sum + value);
        });
        listener.Start();
        var queue = new QueueServiceClient(azurite.ConnectionString, new StorageClientOptions(TimeProvider.System))
            .GetQueueClient(AzuriteFixture.UniqueName("counted"));

        await queue.CreateIfNotExistsAsync();

        // Other tests of this process ask at the same time.
        Assert.True(counted["perfserverless.storage.requests queue PUT"] >= 1);
    }

    private static (ConcurrentQueue<Activity> Spans, ActivityListener Listener) Listen(ActivityTraceId trace)
    {
        var spans = new ConcurrentQueue<Activity>();
        var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == StorageMetrics.MeterName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace) spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return (spans, listener);
    }
}
