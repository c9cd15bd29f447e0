using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Proposals;

namespace PerfServerless.Storage.Tests.Stores;

public abstract class DecisionStoreContract : StoreContract
{
    [Fact]
    public async Task A_decision_is_found_under_its_key_and_the_first_one_stays()
    {
        var stores = await CreateAsync();
        var decision = A(Sample.Cycle(NewTenant()), "d1", Sample.Ann);
        Assert.Null(await stores.Decisions.FindAsync(decision.Key, None));

        await AddAsync(stores, decision);
        await AddAsync(stores, decision with { Text = "another" });
        AssertSame(decision, (await stores.Decisions.FindAsync(decision.Key, None))?.Value);
        Assert.Null(await stores.Decisions.FindAsync(decision.Key with { Id = "d2" }, None));
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_second_one_is_stale_and_leaves_nothing_behind()
    {
        var stores = await CreateAsync();
        var decision = A(Sample.Cycle(NewTenant()), "d1", Sample.Ann);
        await AddAsync(stores, decision);
        var read = (await stores.Decisions.FindAsync(decision.Key, None))!;
        var after = DecisionChanges.Move(decision, ActionMove.Accept, Sample.Ann, Sample.Now)!;
        var desk = await stores.CheckIns.DeskAsync(new(decision.Key.Cycle.Tenant, Sample.Ann), None);

        await stores.CheckIns.CommitAsync(Change(decision, after, read) with { Desk = desk.With(desk.Value.WithAction(decision.Key)) }, None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(Change(decision, after with { Text = "late" }, read), None));

        AssertSame(after, (await stores.Decisions.FindAsync(decision.Key, None))!.Value);
        Assert.Equal([decision.Key], (await stores.CheckIns.DeskAsync(new(decision.Key.Cycle.Tenant, Sample.Ann), None)).Value.Actions!);
        Assert.Equal([ActionMove.Record, ActionMove.Accept], (await stores.Decisions.EntriesAsync(decision.Key, None)).Select(e => e.What));
    }

    [Fact]
    public async Task Several_desks_are_written_with_it_or_none_of_them()
    {
        var stores = await CreateAsync();
        var decision = A(Sample.Cycle(NewTenant()), "d1", Sample.Ann);
        var tenant = decision.Key.Cycle.Tenant;
        var (ann, bob) = (await stores.CheckIns.DeskAsync(new(tenant, Sample.Ann), None), await stores.CheckIns.DeskAsync(new(tenant, Sample.Bob), None));
        var change = new ReviewChange(tenant)
        {
            NewDecisions = [decision],
            Desk = ann.With(ann.Value.WithAction(decision.Key)),
            MoreDesks = [bob.With(bob.Value.WithStep("asked"))],
        };
        Assert.Equal(3, change.Rows);
        await stores.CheckIns.CommitAsync(change, None);
        Assert.Equal(["asked"], (await stores.CheckIns.DeskAsync(new(tenant, Sample.Bob), None)).Value.Steps);

        var now = await stores.CheckIns.DeskAsync(new(tenant, Sample.Ann), None);
        await Assert.ThrowsAsync<StaleWriteException>(() => stores.CheckIns.CommitAsync(change with { Desk = now.With(now.Value.WithStep("late")) }, None));
        Assert.Empty((await stores.CheckIns.DeskAsync(new(tenant, Sample.Ann), None)).Value.Steps);
        await Assert.ThrowsAsync<ArgumentException>(() => stores.CheckIns.CommitAsync(
            new(NewTenant()) { MoreDesks = [bob] }, None));
    }

    [Fact]
    public async Task Those_that_somebody_owes_are_found_among_all_and_a_page_goes_on_where_the_last_one_ended()
    {
        var stores = await CreateAsync();
        var (tenant, other) = (NewTenant(), NewTenant());
        var (older, newer) = (Sample.Cycle(tenant), Sample.Cycle(tenant, "20260313"));
        var done = DecisionChanges.Move(A(older, "b", Sample.Bob), ActionMove.Finish, Sample.Bob, Sample.Now)!;
        Decision[] all = [A(newer, "a", Sample.Ann), A(older, "a", Sample.Ann), done, A(older, "c", owner: null), A(older with { Cadence = new("monthly") }, "a", Sample.Cid)];
        foreach (var one in all) await AddAsync(stores, one);
        await AddAsync(stores, A(Sample.Cycle(other), "a", Sample.Ann));

        Assert.Equal(["monthly 20260306 a", "weekly 20260313 a", "weekly 20260306 a"], Named(await stores.Decisions.OpenAsync(tenant, null, None)));
        Assert.Equal(["weekly 20260313 a", "weekly 20260306 a"], Named(await stores.Decisions.OpenAsync(tenant, Sample.Weekly, None)));
        Assert.Equal(["a", "b", "c"], (await stores.Decisions.ListAsync(older, None)).Select(d => d.Key.Id));

        var first = await stores.Decisions.PageAsync(tenant, null, after: null, 3, None);
        var second = await stores.Decisions.PageAsync(tenant, null, first[^1].Key, 3, None);
        Assert.Equal(
            ["monthly 20260306 a", "weekly 20260313 a", "weekly 20260306 a", "weekly 20260306 b", "weekly 20260306 c"], Named([.. first, .. second]));
        Assert.Empty(await stores.Decisions.PageAsync(tenant, null, second[^1].Key, 3, None));

        var weekly = await stores.Decisions.PageAsync(tenant, Sample.Weekly, after: null, 2, None);
        Assert.Equal(["weekly 20260313 a", "weekly 20260306 a"], Named(weekly));
        Assert.Equal(["weekly 20260306 b", "weekly 20260306 c"], Named(await stores.Decisions.PageAsync(tenant, Sample.Weekly, weekly[^1].Key, 5, None)));
        Assert.Equal(["monthly 20260306 a"], Named(await stores.Decisions.PageAsync(tenant, new("monthly"), after: null, 5, None)));
    }

    [Fact]
    public async Task One_whose_new_target_waits_for_an_answer_is_open_until_it_is_there()
    {
        var stores = await CreateAsync();
        var target = new DecisionTarget
        {
            Kpi = Sample.Revenue, After = new("2026-Q3", 45), EffectiveFrom = new(2026, 3, 6), Unit = new(UnitKind.Count), By = Sample.Bob, To = Sample.Cid,
            Desk = Sample.Ann, Proposal = "p1",
        };
        var decision = A(Sample.Cycle(NewTenant()), "a", owner: null) with { Target = target };
        await AddAsync(stores, decision);
        Assert.Equal(["weekly 20260306 a"], Named(await stores.Decisions.OpenAsync(decision.Key.Cycle.Tenant, null, None)));

        var read = (await stores.Decisions.FindAsync(decision.Key, None))!;
        var after = read.Value with { Target = target with { State = ProposalState.Declined, Answer = "no" } };
        await stores.CheckIns.CommitAsync(new(decision.Key.Cycle.Tenant) { Decisions = [read.With(after)] }, None);
        Assert.Empty(await stores.Decisions.OpenAsync(decision.Key.Cycle.Tenant, null, None));
    }

    private static IEnumerable<string> Named(IEnumerable<Decision> decisions) =>
        decisions.Select(d => $"{d.Key.Cycle.Cadence} {d.Key.Cycle.Occurrence} {d.Key.Id}");

    private static Decision A(CycleKey cycle, string id, PersonId? owner) =>
        DecisionChanges.Record(new(cycle, id), new("call them", owner, owner is null ? null : new(2026, 3, 20), Sample.Revenue), Sample.Bob, Sample.Now);

    private static Task AddAsync(Stores stores, Decision decision) => stores.CheckIns.CommitAsync(
        new(decision.Key.Cycle.Tenant) { NewDecisions = [decision], DecisionEntries = [new(decision.Key, decision.Last)] }, None);

    private static ReviewChange Change(Decision decision, Decision after, Versioned<Decision> read) =>
        new(decision.Key.Cycle.Tenant) { Decisions = [read.With(after)], DecisionEntries = [new(decision.Key, after.Last)] };
}
