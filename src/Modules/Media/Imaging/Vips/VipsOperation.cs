using System.Runtime.InteropServices;

namespace ContentHub.Media.Imaging.Vips;

/// <summary>Runs one operation of libvips by name. Paths go in as properties, never inside option text.</summary>
internal static class VipsOperation
{
    private const nuint StringType = 64;
    private const nuint ObjectType = 80;

    /// <summary>An operation that makes an image; reading its pixels may come later.</summary>
    public static VipsImage Make(string name, string options, params (string Name, object Value)[] inputs)
    {
        var operation = Run(name, options, inputs);
        var value = default(GValue);
        NativeVips.InitValue(ref value, ObjectType);
        NativeVips.GetProperty(operation, "out", ref value);
        var image = NativeVips.DupObject(ref value);
        NativeVips.UnsetValue(ref value);
        Release(operation);
        return new VipsImage(image);
    }

    /// <summary>An operation that writes a file.</summary>
    public static void Save(string name, string options, params (string Name, object Value)[] inputs) => Release(Run(name, options, inputs));

    private static nint Run(string name, string options, (string Name, object Value)[] inputs)
    {
        var operation = NativeVips.NewOperation(name);
        if (operation == 0)
        {
            throw VipsTrouble.Last();
        }

        foreach (var (property, value) in inputs)
        {
            Set(operation, property, value);
        }

        if ((options.Length > 0 && NativeVips.SetFromString(operation, options) != 0) || NativeVips.Build(ref operation) != 0)
        {
            var trouble = VipsTrouble.Last();
            Release(operation);
            throw trouble;
        }

        return operation;
    }

    private static void Set(nint operation, string property, object input)
    {
        var value = default(GValue);
        if (input is string text)
        {
            NativeVips.InitValue(ref value, StringType);
            NativeVips.SetString(ref value, text);
        }
        else
        {
            NativeVips.InitValue(ref value, ObjectType);
            NativeVips.SetObject(ref value, ((VipsThing)input).Handle);
        }

        NativeVips.SetProperty(operation, property, ref value);
        NativeVips.UnsetValue(ref value);
    }

    private static void Release(nint operation)
    {
        NativeVips.UnrefOutputs(operation);
        NativeVips.Unref(operation);
    }
}

/// <summary>What libvips said. For the log; people read a sentence of our own.</summary>
internal sealed class VipsTrouble(string message) : Exception(message)
{
    public static VipsTrouble Last()
    {
        var text = NativeVips.ErrorBuffer();
        var message = Marshal.PtrToStringUTF8(text) ?? "";
        NativeVips.Free(text);
        return new VipsTrouble(message.Trim().ReplaceLineEndings("; "));
    }
}
