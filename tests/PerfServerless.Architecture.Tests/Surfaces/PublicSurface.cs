using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PerfServerless.Architecture.Tests.Surfaces;

/// <summary>What an assembly offers to others, as a text to read and to approve: a line a type, and under it a line a member.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What the compiler writes for every record.</summary>
    private static readonly HashSet<string> OfRecords =
        ["Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers", "EqualityContract", "op_Equality", "op_Inequality", "<Clone>$"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(t => !Generated(t)).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal)) text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var above = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? $" : {Name(b)}" : "";
        return $"{kind} {type.Namespace}.{Name(type)}{above}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return name;
            yield break;
        }

        foreach (var made in type.GetConstructors(Declared).Where(Offered))
        {
            var copies = made.GetParameters() is [{ } only] && only.ParameterType == type;
            if (!copies) yield return $"new({Parameters(made)})";
        }

        foreach (var property in type.GetProperties(Declared).Where(p => p.GetMethod is { } get && Offered(get) && !OfRecords.Contains(p.Name)))
            yield return $"{property.Name}: {Name(property.PropertyType)}";

        foreach (var field in type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly) && !f.IsSpecialName))
            yield return $"{field.Name}: {Name(field.FieldType)}";

        foreach (var method in type.GetMethods(Declared).Where(m => Offered(m) && !Accessor(m) && !OfRecords.Contains(m.Name)))
            yield return $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}";
    }

    private static bool Offered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool Accessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool Generated(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Name(Type type)
    {
        if (type.IsByRef) return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray) return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        var own = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!)}.{Plain(type)}" : Plain(type);
        return type.IsGenericType && !type.IsNested ? $"{own}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : own;
    }

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
