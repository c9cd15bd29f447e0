using System.Reflection;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Settings;

namespace PerfServerless.Functions.Tests.Limits;

public sealed class LimitOptionsTests
{
    [Fact]
    public void The_defaults_are_taken() => Assert.True(Validate(new()).Succeeded);

    [Fact]
    public void Every_limit_has_bounds_and_all_mistakes_are_told_at_once()
    {
        var settings = typeof(LimitOptions).GetProperties().Where(p => p.PropertyType == typeof(int)).ToList();
        var nothing = new LimitOptions();
        foreach (var setting in settings) setting.SetValue(nothing, 0);

        Assert.Equal(
            settings.Select(p => $"PerfServerless:Limits:{p.Name} must be 1 to "), Validate(nothing).Failures!.Select(f => f[..(f.IndexOf(" to ", StringComparison.Ordinal) + 4)]));
        Assert.All(settings, p => Assert.True(Validate(With(p, int.MaxValue)).Failed));
    }

    [Theory]
    [InlineData(nameof(LimitOptions.TenantPerMinute), 59)]
    [InlineData(nameof(LimitOptions.AllPerMinute), 2_999)]
    [InlineData(nameof(LimitOptions.LongRequestSeconds), 14)]
    public void One_limit_is_not_below_what_it_must_hold(string name, int value) =>
        Assert.StartsWith(
            $"PerfServerless:Limits:{name} must not be below PerfServerless:Limits:", Assert.Single(Validate(With(typeof(LimitOptions).GetProperty(name)!, value)).Failures!),
            StringComparison.Ordinal);

    private static LimitOptions With(PropertyInfo setting, int value)
    {
        var options = new LimitOptions();
        setting.SetValue(options, value);
        return options;
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(LimitOptions limits) =>
        new LimitOptionsRule(ConsoleReader.English).Validate(null, new AppOptions { Limits = limits });
}
