using System.Text;
using PerfServerless.Bot.Protocol;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Protocol;

public sealed class ActivityReaderTests
{
    // As the Agents Playground 0.2.28 sends it.
    private const string Invoke = """
        {"type":"invoke","id":"96202fbc","from":{"id":"29:amara","name":"Amara","aadObjectId":"00000000-0000-0000-0000-0000000000a1"},"timestamp":"2026-11-21T01:56:40.500Z",
        "serviceUrl":"http://localhost:56950/_connector","conversation":{"conversationType":"personal","tenantId":"11111111-1111-1111-1111-111111111111","id":"personal-chat-amara"},
        "recipient":{"id":"28:perfserverless","name":"PerfServerless"},"entities":[{"type":"clientInfo","locale":"en-US"}],"channelData":{"source":{"name":"message"},"tenant":{"id":"11111111-1111-1111-1111-111111111111"}},
        "replyToId":"1795226194981","value":{"action":{"type":"Action.Execute","title":"Send it","verb":"submit","data":{"request":"r","people":"a,b"}}},"name":"adaptiveCard/action","channelId":"msteams"}
        """;

    [Fact]
    public void A_cards_action_is_understood()
    {
        var activity = Assert.IsType<ActivityReading.Understood>(Read(Invoke)).Activity;
        var invoke = CardInvoke.FromExecute(activity.Value)!;

        Assert.Equal(("invoke", "adaptiveCard/action", "1795226194981"), (activity.Type, activity.Name, activity.ReplyToId));
        Assert.Equal("00000000-0000-0000-0000-0000000000a1", activity.From!.AadObjectId);
        Assert.Equal("en-US", activity.Locale);
        Assert.Equal(("submit", "a,b"), (invoke.Verb, invoke.Data.GetProperty("people").GetString()));
    }

    [Theory]
    [InlineData("""{"type":"message","from":{"id":"a","id":"b"}}""")]
    [InlineData("""{"type":"message","conversation":{"tenantId":"a"},"conversation":{"tenantId":"b"}}""")]
    [InlineData("""{"type":"message","value":{"request":"a","request":"b"}}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"message","membersAdded":{}}""")]
    [InlineData("""{"type":"message","value":{"v-k1":"\uD800"}}""")]
    [InlineData("""{"type":"message","value":{"\uD800":"1"}}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("\uFEFF{}")]
    public void What_is_ambiguous_or_no_activity_is_refused_in_a_sentence(string body) =>
        Assert.EndsWith(
            ".", Assert.IsType<ActivityReading.Refused>(Read(body)).Why.En().Replace("\"type\"", "type.", StringComparison.Ordinal).TrimEnd('.') + ".");

    [Fact]
    public void Deep_nesting_and_long_ids_are_refused()
    {
        Assert.IsType<ActivityReading.Refused>(Read($$"""{"type":"message","value":{{new string('[', 40)}}{{new string(']', 40)}}}"""));
        Assert.IsType<ActivityReading.Understood>(Read($$"""{"type":"message","value":{{new string('[', 20)}}{{new string(']', 20)}}}"""));
        Assert.IsType<ActivityReading.Refused>(Read($$"""{"type":"message","id":"{{new string('x', 600)}}"}"""));
    }

    [Fact]
    public void A_refusal_repeats_nothing_of_what_was_sent() =>
        Assert.DoesNotContain("secret", Assert.IsType<ActivityReading.Refused>(Read("""{"type":"message","text":{"my secret":1}}""")).Why.En());

    [Fact]
    public void No_damaged_bytes_get_through_as_an_exception()
    {
        const int Seed = 20260511;
        var random = new Random(Seed);
        var original = Encoding.UTF8.GetBytes(Invoke);

        for (var i = 0; i < 5_000; i++)
        {
            var bytes = original.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = bytes.AsMemory(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length);

            var reading = ActivityReader.Read(cut);
            if (reading is ActivityReading.Understood { Activity: var activity })
            {
                CardInvoke.FromExecute(activity.Value);
                CardInvoke.FromSubmit(activity.Value);
            }
        }
    }

    private static ActivityReading Read(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body));
}
