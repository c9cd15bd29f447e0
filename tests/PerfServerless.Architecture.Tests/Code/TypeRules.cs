using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Architecture.Tests.Code;

/// <summary>House rules that a look at the compiled types decides.</summary>
internal static class TypeRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>What can be changed from outside after it was made.</summary>
    public static IEnumerable<string> Changeable(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            foreach (var property in type.GetProperties(Own))
            {
                if (property.SetMethod is { IsPrivate: false } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
                    yield return $"{type.Name}.{property.Name}";
            }

            foreach (var field in type.GetFields(Own))
            {
                if (field is { IsPrivate: false, IsInitOnly: false, IsLiteral: false } && !type.IsEnum && !Generated(type))
                    yield return $"{type.Name}.{field.Name}";
            }
        }
    }

    /// <summary>A log line may take keys, numbers and texts made for it; a record of the domain carries people's words.</summary>
    public static IEnumerable<string> LogsPeoplesWords(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<LoggerMessageAttribute>() is not null
        from parameter in method.GetParameters()
        where CarriesWords(parameter.ParameterType)
        select $"{type.Name}.{method.Name} takes a {parameter.ParameterType.Name}";

    /// <summary>An operator looks a number up, and finds one event.</summary>
    public static IEnumerable<string> SharedEventIds(IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let id = method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId
        where id is not null
        group $"{type.Name}.{method.Name}" by id into same
        where same.Count() > 1
        select $"{same.Key} is both {string.Join(" and ", same.Order(StringComparer.Ordinal))}";

    /// <summary>Closed sets are abstract with nothing but nested cases; where one has a <c>Match</c>, it has to ask for each of them.</summary>
    public static IEnumerable<string> ForgetfulMatches(IEnumerable<Type> types) =>
        from type in types
        let match = type.GetMethods().FirstOrDefault(m => m.Name == "Match" && m.DeclaringType == type)
        where type.IsAbstract && match is not null
        let asked = match.GetParameters().SelectMany(p => p.ParameterType.GetGenericArguments()).ToHashSet()
        from one in type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        where !one.IsAbstract && one.IsAssignableTo(type) && !asked.Contains(one)
        select $"{type.Name}.Match does not ask for {one.Name}";

    private static bool CarriesWords(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType) return type.GetGenericArguments().Any(CarriesWords);
        return OurData(type) && !type.IsEnum && type.Namespace != typeof(TenantId).Namespace; // Identity holds the keys
    }

    private static bool OurData(Type type) =>
        type.Assembly.GetName().Name is "PerfServerless.Domain" or "PerfServerless.Bot" or "PerfServerless.Mail" or "PerfServerless.Architecture.Tests"
            && !type.IsAssignableTo(typeof(Exception));

    private static bool Generated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<', StringComparison.Ordinal);
}
