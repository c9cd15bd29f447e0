using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Tests.Identity;

public sealed class KeyTests
{
    private static readonly CycleKey Cycle = new(new("acme"), new("weekly"), "20260601w");

    [Fact]
    public void A_key_is_written_from_the_widest_part_to_the_narrowest_and_read_back()
    {
        var request = new RequestKey(Cycle, new("ole"));

        Assert.Equal("acme:weekly:20260601w", Cycle.ToString());
        Assert.Equal("acme:weekly:20260601w:ole", request.ToString());
        Assert.Equal(Cycle, CycleKey.TryParse("acme:weekly:20260601w"));
        Assert.Equal(request, RequestKey.TryParse("acme:weekly:20260601w:ole"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("acme:weekly")]
    [InlineData("acme:weekly:20260601")]
    [InlineData("acme:weekly:20260601ww")]
    [InlineData("acme:weekly:2026W23x")]
    [InlineData("acme:weekly:20260601w:ole")]
    [InlineData(":weekly:20260601w")]
    [InlineData("acme::20260601w")]
    [InlineData("acme:we/ekly:20260601w")]
    [InlineData("ac me:weekly:20260601w")]
    public void What_is_no_key_of_a_cycle_is_not_read_as_one(string? text) => Assert.Null(CycleKey.TryParse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":ole")]
    [InlineData("ole")]
    [InlineData("acme:weekly:20260601w")]
    [InlineData("acme:weekly:20260601w:")]
    [InlineData("acme:weekly:20260601w:o le")]
    [InlineData("acme:weekly:20260601w:ole:x")]
    [InlineData("acme:weekly:soon:ole")]
    public void What_is_no_key_of_a_check_in_is_not_read_as_one(string? text) => Assert.Null(RequestKey.TryParse(text));

    [Fact]
    public void Every_orchestration_has_an_id_of_its_own_kind()
    {
        Assert.Equal("k:acme:weekly", InstanceIds.Cadence(new("acme"), new("weekly")));
        Assert.Equal("c:acme:weekly:20260601w", InstanceIds.Cycle(Cycle));
        Assert.Equal("p:acme:ole", InstanceIds.Desk(new(new("acme"), new("ole"))));
    }

    [Fact]
    public void The_longest_id_that_codes_can_make_is_short_enough_for_every_backend()
    {
        var cycle = new CycleKey(new(new('t', TenantId.MaxLength)), new(new('c', CadenceId.MaxLength)), "20260601w");

        Assert.InRange(InstanceIds.Cycle(cycle).Length, 1, InstanceIds.MaxLength);
        Assert.InRange(InstanceIds.Desk(new(cycle.Tenant, new(new('p', PersonId.MaxLength)))).Length, 1, InstanceIds.MaxLength);
    }

    [Theory]
    [InlineData("p:acme:ole", "acme:ole")]
    [InlineData("c:acme:weekly:20260601w", null)]
    [InlineData("k:acme:weekly", null)]
    [InlineData("p:acme", null)]
    [InlineData("p:acme:ole:x", null)]
    [InlineData("p:acme:o le", null)]
    public void A_desk_is_known_by_the_id_of_its_orchestration(string id, string? desk) => Assert.Equal(desk, InstanceIds.TryDesk(id)?.ToString());

    [Theory]
    [InlineData("p:acme:ole", "acme")]
    [InlineData("c:acme:weekly:20260601w", "acme")]
    [InlineData("f:acme:stale", "acme")]
    [InlineData("3f2a", "")]
    public void An_id_tells_whose_orchestration_it_is(string id, string tenant) => Assert.Equal(tenant, InstanceIds.TenantPartOf(id));

    [Fact] // S5
    public void An_organisations_orchestrations_have_ids_that_nobody_elses_begin_like()
    {
        string[] own = [InstanceIds.Cadence(new("acme"), new("weekly")), InstanceIds.Cycle(Cycle), InstanceIds.Desk(new(new("acme"), new("ole")))];
        string[] others = [InstanceIds.Cadence(new("acme-2"), new("weekly")), InstanceIds.Desk(new(new("acm"), new("ole"))), InstanceIds.Desk(new(new("ole"), new("acme")))];

        bool IsOwn(string id) => InstanceIds.PrefixesOf(new("acme")).Any(p => id.StartsWith(p, StringComparison.Ordinal));
        Assert.All(own, id => Assert.True(IsOwn(id), id));
        Assert.All(others, id => Assert.False(IsOwn(id), id));
    }
}
