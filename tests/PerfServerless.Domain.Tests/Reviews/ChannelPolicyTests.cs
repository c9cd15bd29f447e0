using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Tests.Reviews;

public sealed class ChannelPolicyTests
{
    [Theory]
    [InlineData(null, null, "teams", null)]
    [InlineData(Unreachable.NotThere, null, "mail", null)]
    [InlineData(Unreachable.Refused, null, "mail", null)]
    [InlineData(Unreachable.NotThere, Unreachable.NotThere, null, Unreachable.NotThere)]
    [InlineData(Unreachable.Refused, Unreachable.NotThere, "teams", Unreachable.Refused)] // he may have changed his mind
    [InlineData(Unreachable.NotThere, Unreachable.Refused, "mail", Unreachable.NotThere)]
    public void The_first_channel_that_reaches_a_person_is_taken(Unreachable? teams, Unreachable? mail, string? channel, Unreachable? why) =>
        Assert.Equal(new ChosenChannel(channel, why), ChannelPolicy.Choose([new("teams", teams), new("mail", mail)]));

    [Fact]
    public void Without_any_channel_nobody_is_there() => Assert.Equal(new ChosenChannel(null, Unreachable.NotThere), ChannelPolicy.Choose([]));
}
